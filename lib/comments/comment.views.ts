import { z } from 'zod'
import { commentAnchorSchema } from '#lib/comments/comment-anchor.input.ts'

const contribution = z.strictObject({
  id: z.uuid(),
  authorName: z.string(),
  /** Whoever reads it wrote it. */
  mine: z.boolean(),
  body: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
})

const thread = z.strictObject({
  id: z.uuid(),
  anchor: commentAnchorSchema,
  /** Oldest first; at least one. */
  comments: z.array(contribution),
  /** Who settled it and when; null while it is open. */
  resolved: z.strictObject({ by: z.string(), at: z.string() }).nullable(),
})

/** The conversations about an article as its screens get them, oldest first. */
export const commentThreadsSchema = z.strictObject({
  threads: z.array(thread),
  /** True when there are more than are listed. */
  cut: z.boolean(),
})

export type CommentThreads = z.infer<typeof commentThreadsSchema>
export type CommentThreadView = CommentThreads['threads'][number]
