import { z } from 'zod'
import { contextLength, longestQuote } from '#lib/comments/comment-anchor.ts'

const words = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => value.isWellFormed() && !value.includes('\0'))

const place = z.int().min(0).max(10_000_000)

/** Some words of the body, what stands around them, and where they were last found: block, and units in its text. */
const passageAnchor = z
  .strictObject({
    kind: z.literal('passage'),
    quote: words(longestQuote).min(1),
    before: words(contextLength),
    after: words(contextLength),
    block: place,
    start: place,
    end: place,
  })
  .refine(({ start, end, quote }) => end - start === quote.length)

/** What a comment is about: a passage, or the article as a whole. */
export const commentAnchorSchema = z.discriminatedUnion('kind', [
  passageAnchor,
  z.strictObject({ kind: z.literal('article') }),
])

export type CommentAnchor = z.infer<typeof commentAnchorSchema>
export type PassageAnchor = z.infer<typeof passageAnchor>
