import { z } from 'zod'
import { commentAnchorSchema } from '#lib/comments/comment-anchor.input.ts'

/** Longest contribution to a conversation, in UTF-16 units; ours, a page of text. */
export const longestComment = 4_000

const body = z
  .string()
  .transform((value) => value.replace(/\r\n?/g, '\n').trim())
  .pipe(
    z
      .string()
      .min(1, 'Write what you want to say.')
      .max(longestComment, `A comment has at most ${longestComment.toLocaleString('en-GB')} characters.`)
      .refine((value) => value.isWellFormed() && !value.includes('\0'), {
        message: 'This text has a character that cannot be stored.',
      }),
  )

const thread = { threadId: z.uuid() }
/** Where the passage is now, as the editor that sends it sees it; left out when nothing moved. */
const moved = { anchor: commentAnchorSchema.optional() }

/** What an editor's panel asks for: one step of one conversation. */
export const commentStepSchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('start'), anchor: commentAnchorSchema, body }),
  z.strictObject({ step: z.literal('reply'), ...thread, ...moved, body }),
  z.strictObject({ step: z.literal('resolve'), ...thread, ...moved }),
  z.strictObject({ step: z.literal('reopen'), ...thread, ...moved }),
])

export type CommentStep = z.infer<typeof commentStepSchema>
