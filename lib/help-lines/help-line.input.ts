import { z } from 'zod'
import {
  dayField,
  lineField,
  required,
  savedRowFields,
  slugField,
  webAddressField,
  withSlugFrom,
  wordsField,
} from '#lib/desk/fields.ts'

/** What a line may be for; a crisis box in an article asks for one of these. */
export const concerns = [
  'emergency',
  'suicide',
  'self-harm',
  'substance-use',
  'eating-disorder',
  'abuse',
  'pregnancy-loss',
] as const

/** What the desk saves of a help line. The number stays text: it may be "116 123" or "text SHOUT to 85258". */
export const helpLineInputSchema = z
  .object({
    ...savedRowFields,
    name: required(lineField(120), 'Write whose line it is.'),
    slug: slugField,
    phone: required(lineField(60), 'Write the number as people dial it.'),
    regions: wordsField(200).pipe(
      z
        .array(z.string().regex(/^[A-Z]{2}$/, 'Write regions as two capital letters, such as GB, IE.'))
        .min(1, 'Write where the line answers, such as GB.'),
    ),
    hours: required(lineField(120), 'Write when it answers, such as “24 hours, every day”.'),
    note: lineField(300),
    concerns: z
      .union([z.enum(concerns).transform((one) => [one]), z.array(z.enum(concerns))], 'Tick what it is for.')
      .default([])
      .refine((chosen) => chosen.length > 0, 'Tick what it is for.'),
    url: webAddressField,
    verifiedOn: dayField.refine(
      (day) => day !== null,
      'Write the day you called it or read it at its source.',
    ),
  })
  .transform(withSlugFrom('name'))

export type HelpLineInput = z.infer<typeof helpLineInputSchema>

/** Whether a line is to be shown any more. */
export const retireInputSchema = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().min(0),
  retired: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
})
