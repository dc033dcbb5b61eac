import { z } from 'zod'
import { lineField } from '#lib/desk/fields.ts'

/** How loud a banner is, from the quietest. */
export const bannerLevels = ['notice', 'urgent', 'emergency'] as const

/** Longest banner, in UTF-16 units: two lines on a phone. */
export const maxBannerLength = 280

/** What the desk does with the banner: puts a text up, or takes it down. */
export const bannerInputSchema = z
  .object({
    version: z.coerce.number().int().min(0).default(0),
    text: lineField(maxBannerLength),
    level: z.enum(bannerLevels, 'Choose how urgent it is.'),
    shown: z.enum(['on', 'off']),
  })
  .refine(({ text, shown }) => shown === 'off' || text !== '', {
    path: ['text'],
    message: 'Write what readers must know before you put it up.',
  })

export type BannerInput = z.infer<typeof bannerInputSchema>
