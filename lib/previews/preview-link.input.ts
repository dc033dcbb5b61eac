import { z } from 'zod'

/** How long a link may live, in days. */
export const linkDays = [1, 3, 7, 14, 30] as const

/** What the form of a new link sends. */
export const previewLinkInput = z.object({
  days: z.coerce.number().pipe(z.literal([...linkDays], { error: 'Choose one of the spans.' })),
  note: z
    .string()
    .trim()
    .min(1, 'Say for whom it is, so that you know later which link to revoke.')
    .max(200, 'At most 200 characters.'),
})

export type PreviewLinkInput = z.infer<typeof previewLinkInput>
