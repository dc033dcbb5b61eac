import { z } from 'zod'
import type { AccessRefusal } from '#lib/accounts/policy.ts'
import { describeAccessRefusal } from '#lib/articles/describe-access.ts'
import type { SaveAnswer, SaveForbidden } from '#lib/articles/save.views.ts'
import type { By } from '#lib/articles/take-article.commands.ts'
import { now } from '#lib/platform/clock.ts'
import { databaseTrouble } from '#lib/platform/database-failure.ts'
import { isSameOrigin } from '#lib/platform/same-origin.ts'
import { getUser } from '#lib/platform/session.ts'
import { getSiteOrigin } from '#lib/settings/site.queries.ts'

const retryAfterSeconds = 5

/** What a tab of the editor is told, as JSON that nobody keeps. */
export function deskAnswer({ status, body }: SaveAnswer | { status: 200; body: object }): Response {
  return Response.json(body, {
    status,
    headers: {
      'Cache-Control': 'no-store',
      ...(status === 503 && { 'Retry-After': String(retryAfterSeconds) }),
    },
  })
}

/** The policy's no. */
export function toForbidden(refusal: AccessRefusal): { status: 403; body: SaveForbidden } {
  return { status: 403, body: { kind: 'forbidden', refusal, message: describeAccessRefusal(refusal) } }
}

/** There is no such article, or nobody may know of it. */
export const noArticle = {
  status: 404,
  body: { kind: 'article-not-found', message: 'There is no such article.' },
} as const

/**
 * Finds out who asks and for which article, and lets `answer` answer them. A full or absent database is 503 and not
 * an error page, because the tab that asks keeps its text and comes again.
 */
export async function answerEditor(
  request: Request,
  params: Promise<{ id: string }>,
  answer: (
    articleId: string,
    by: By & { userId: string },
  ) => Promise<SaveAnswer | { status: 200; body: object }>,
): Promise<Response> {
  if (request.method !== 'GET' && !isSameOrigin(request.headers, getSiteOrigin())) {
    return new Response('Refused: the request came from elsewhere.\n', { status: 403 })
  }
  try {
    const user = await getUser()
    if (!user) {
      const message = 'You are signed out. Sign in again in another tab; your text is kept in this one.'
      return deskAnswer({ status: 401, body: { kind: 'signed-out', message } })
    }
    const id = z.uuid().safeParse((await params).id)
    if (!id.success) return deskAnswer(noArticle)
    const { role, personId } = user
    const by = {
      actor: { id: user.id, name: user.name },
      at: now(),
      standing: { role, personId },
      userId: user.id,
    }
    return deskAnswer(await answer(id.data, by))
  } catch (error) {
    if (databaseTrouble(error) === null) throw error
    const message =
      'The database does not answer. Your text is kept in this browser and sent again by itself.'
    return deskAnswer({ status: 503, body: { kind: 'unavailable', message } })
  }
}
