import { z } from 'zod'
import {
  boxField,
  lineField,
  required,
  savedRowFields,
  slugField,
  textField,
  withSlugFrom,
} from '#lib/desk/fields.ts'

/** What the desk saves of a topic. */
export const topicInputSchema = z
  .object({
    ...savedRowFields,
    name: required(lineField(80), 'Give the topic a name.'),
    description: required(textField(600), 'Say in a sentence or two what it covers.'),
    slug: slugField,
    meshId: lineField(10)
      .refine((id) => id === '' || /^D\d{6,9}$/.test(id), 'A MeSH descriptor looks like D009369.')
      .transform((id) => id || null),
    sensitive: boxField,
    inNavigation: boxField,
    reviewIntervalMonths: z.coerce
      .number('Write the months as a number.')
      .int('Write whole months.')
      .min(1, 'At least one month.')
      .max(60, 'At most 60 months.'),
    parentId: z
      .union([z.literal(''), z.uuid()])
      .default('')
      .transform((id) => id || null),
  })
  .transform(withSlugFrom('name'))

export type TopicInput = z.infer<typeof topicInputSchema>

/** A topic of the navigation, one place up or down. */
export const movedTopicSchema = z.object({ key: z.uuid(), way: z.enum(['up', 'down']) })
