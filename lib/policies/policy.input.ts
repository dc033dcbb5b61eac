import { z } from 'zod'
import { lineField, required, slugField, textField, withSlugFrom } from '#lib/desk/fields.ts'
import { parsePolicyText } from '#lib/policies/policy-text.ts'

/** What the desk saves of a policy page; `key` is the address it has now, empty for a new page. */
export const policyInputSchema = z
  .object({
    key: slugField.default(''),
    version: z.coerce.number().int().min(0).default(0),
    title: required(lineField(120), 'Give the page a title.'),
    slug: slugField,
    standfirst: required(lineField(300), 'Say in a sentence what the page tells.'),
    body: required(textField(100_000), 'Write the page.').transform((text, context) => {
      const parsed = parsePolicyText(text)
      if (parsed.ok) return parsed.value
      const { line, problem } = parsed.refusal
      context.addIssue({ code: 'custom', message: `Line ${line}: ${problem}` })
      return z.NEVER
    }),
  })
  .transform(withSlugFrom('title'))

export type PolicyInput = z.infer<typeof policyInputSchema>

/** A page of the footer, one place up or down. */
export const movedPolicySchema = z.object({ key: z.string().min(1).max(120), way: z.enum(['up', 'down']) })
