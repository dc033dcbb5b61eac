import { z } from 'zod'
import type { CommentStep } from '#lib/comments/comment.input.ts'
import { type CommentThreads, commentThreadsSchema } from '#lib/comments/comment.views.ts'

/** What the desk answered about conversations: all of them as they are now, or what stood in the way. */
export type CommentAnswer = { ok: true; threads: CommentThreads } | { ok: false; problem: string }

const away = 'The desk does not answer. What you wrote is still here; try again in a moment.'
const told = z.object({ problem: z.string() })

/** Asks for the conversations about an article, or takes a step in one, from the browser. Never rejects. */
export async function askComments(articleId: string, step?: CommentStep): Promise<CommentAnswer> {
  try {
    const answer = await fetch(`/api/desk/comments/${articleId}`, {
      ...(step && {
        method: 'POST',
        body: JSON.stringify(step),
        headers: { 'Content-Type': 'application/json' },
      }),
    })
    const body: unknown = await answer.json()
    if (!answer.ok) return { ok: false, problem: told.safeParse(body).data?.problem ?? away }
    return { ok: true, threads: commentThreadsSchema.parse(body) }
  } catch {
    return { ok: false, problem: away }
  }
}
