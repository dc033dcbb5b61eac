import { z } from 'zod'
import { takeCommentStep } from '#lib/comments/comment.commands.ts'
import { commentStepSchema } from '#lib/comments/comment.input.ts'
import { listThreads } from '#lib/comments/comment.queries.ts'
import { describeCommentRefusal } from '#lib/comments/describe-comment.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { isSameOrigin } from '#lib/platform/same-origin.ts'
import { getUser } from '#lib/platform/session.ts'
import { getSiteOrigin } from '#lib/settings/site.queries.ts'

type Context = { params: Promise<{ articleId: string }> }

const signedOut = 'You are signed out. Sign in in another tab, then try again: what you wrote is still here.'
const nothing = 'There is no such article, or it belongs to other authors.'
/** Longer than any step that could be taken. */
const longestRequest = 40_000

/** The conversations about an article. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const user = await getUser()
  if (!user) return answer(401, { problem: signedOut })
  const id = z.uuid().safeParse((await params).articleId)
  const threads = id.success ? await listThreads(user, id.data) : null
  return threads ? answer(200, threads) : answer(404, { problem: nothing })
}

/** Takes one step of a conversation, and answers all conversations as they are then. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request.headers, getSiteOrigin()))
    return answer(403, { problem: 'The request came from elsewhere.' })
  const user = await getUser()
  if (!user) return answer(401, { problem: signedOut })
  const id = z.uuid().safeParse((await params).articleId)
  if (!id.success) return answer(404, { problem: nothing })
  if (Number(request.headers.get('content-length') ?? 0) > longestRequest)
    return answer(413, { problem: 'This comment is too long to be taken.' })
  const step = commentStepSchema.safeParse(await request.json().catch(() => null))
  if (!step.success)
    return answer(400, { problem: step.error.issues[0]?.message ?? 'This could not be read.' })
  const taken = await takeCommentStep(db(), id.data, step.data, { user, at: now() })
  if (!taken.ok) return answer(409, { problem: describeCommentRefusal(taken.refusal) })
  return answer(200, await listThreads(user, id.data))
}

function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
}
