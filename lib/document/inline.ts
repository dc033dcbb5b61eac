import { z } from 'zod'
import { safeHref } from '#lib/document/safe-href.ts'

/** Longest run of text in one node, in UTF-16 units. */
export const maxTextLength = 20_000

const uuid = z.uuid()

const href = z
  .string()
  .max(2_048)
  .refine((value) => safeHref(value) !== null, {
    message: 'This link must start with https:, http:, mailto:, tel:, / or #.',
  })

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('subscript') }),
  z.strictObject({ type: z.literal('superscript') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href }) }),
  z.strictObject({ type: z.literal('glossary'), attrs: z.strictObject({ termId: uuid }) }),
])

const text = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(maxTextLength),
  marks: z.array(mark).max(6).optional(),
})

const hardBreak = z.strictObject({ type: z.literal('hardBreak') })

/**
 * A marker that names sources. `references` is empty for a marker whose source is lost (an imported "[2]"):
 * `raw` then keeps what stood there, so that nothing disappears and the publish gate can refuse it.
 */
const citation = z.strictObject({
  type: z.literal('citation'),
  attrs: z.strictObject({
    references: z.array(uuid).max(20),
    raw: z.string().max(40).nullable(),
  }),
})

/** One piece of running text. */
export const inlineSchema = z.discriminatedUnion('type', [text, hardBreak, citation])

/** The running text of a block, in reading order; may be empty. */
export const inlineContent = z.array(inlineSchema).max(2_000)

export type Mark = z.infer<typeof mark>
export type Inline = z.infer<typeof inlineSchema>
export type TextNode = z.infer<typeof text>
export type CitationNode = z.infer<typeof citation>
