import { z } from 'zod'

/** One size and format of a picture; `path` is an address of this site. */
const rendition = z.strictObject({
  path: z.string().regex(/^\/(?!\/)[\w./-]+$/),
  width: z.int().positive(),
  height: z.int().positive(),
  mimeType: z.enum(['image/avif', 'image/webp', 'image/jpeg', 'image/png']),
})

/** A picture of the media library as readers see it. */
export const pictureSchema = z.object({
  id: z.uuid(),
  /** Null for a decorative picture. */
  alt: z.string().nullable(),
  credit: z.string(),
  licence: z.string(),
  /** What it shows at length, where alt text is not enough. */
  longDescription: z.string().nullish(),
  /** True when software drew it: readers are told. */
  aiMade: z.boolean().optional(),
  /** At least one, in any order. */
  renditions: z.array(rendition).min(1),
})

export type Rendition = z.infer<typeof rendition>
export type Picture = z.infer<typeof pictureSchema>
