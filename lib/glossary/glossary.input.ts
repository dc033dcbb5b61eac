import { z } from 'zod'
import { lineField, required, savedRowFields, slugField, textField, withSlugFrom } from '#lib/desk/fields.ts'

/** What the desk saves of a term. */
export const termInputSchema = z
  .object({
    ...savedRowFields,
    term: required(lineField(120), 'Write the word or phrase that is explained.'),
    definition: required(textField(1_000), 'Explain it in one or two plain sentences.'),
    slug: slugField,
  })
  .transform(withSlugFrom('term'))

export type TermInput = z.infer<typeof termInputSchema>
