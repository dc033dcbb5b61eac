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

/** A format every reader's browser shows; the others are offered first. */
const plainTypes = new Set<Rendition['mimeType']>(['image/jpeg', 'image/png'])

/** The renditions as a `<picture>` wants them: better formats first, and one plain fallback, the widest. */
export function toPictureSources({ renditions }: Pick<Picture, 'renditions'>): {
  sources: { type: string; srcSet: string }[]
  fallback: Rendition | null
} {
  const byWidth = [...renditions].sort((a, b) => a.width - b.width)
  const sources = (['image/avif', 'image/webp', 'image/jpeg', 'image/png'] as const)
    .map((type) => ({ type, ofType: byWidth.filter(({ mimeType }) => mimeType === type) }))
    .filter(({ ofType }) => ofType.length > 0)
    .map(({ type, ofType }) => ({
      type,
      srcSet: ofType.map(({ path, width }) => `${path} ${width}w`).join(', '),
    }))
  return { sources, fallback: byWidth.findLast(({ mimeType }) => plainTypes.has(mimeType)) ?? null }
}
