import { z } from 'zod'
import { boxField, lineField, textField } from '#lib/desk/fields.ts'

const percent = z.coerce
  .number({ error: 'Write a number from 0 to 100.' })
  .min(0, 'Write a number from 0 to 100.')
  .max(100, 'Write a number from 0 to 100.')

const row = { id: z.uuid(), version: z.coerce.number().int().min(0) }

/** What the desk saves of a picture. The focal point is in percent, as people see it. */
export const pictureInputSchema = z.object({
  ...row,
  alt: lineField(250),
  decorative: boxField,
  longDescription: textField(4_000),
  credit: lineField(300),
  licence: lineField(300),
  aiMade: boxField,
  focalX: percent,
  focalY: percent,
})

export type PictureInput = z.infer<typeof pictureInputSchema>

/** Several pictures, and what all of them get; what is left empty stays as it is. */
export const creditsInputSchema = z
  .object({
    ids: z.union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(200)], {
      error: 'Tick the pictures first.',
    }),
    credit: lineField(300),
    licence: lineField(300),
  })
  .refine(({ credit, licence }) => credit !== '' || licence !== '', {
    path: ['credit'],
    message: 'Write a credit, a licence, or both.',
  })

export type CreditsInput = z.infer<typeof creditsInputSchema>

/** A picture, and the one that takes its place. */
export const replaceInputSchema = z.object({
  ...row,
  byId: z.uuid({ error: 'Choose the new picture first.' }),
})

export type ReplaceInput = z.infer<typeof replaceInputSchema>

/** A picture, and the version that was looked at. */
export const pictureRowSchema = z.object(row)
