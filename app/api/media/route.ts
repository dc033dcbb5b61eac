import { answerUpload } from '#lib/media/answer-upload.commands.ts'
import { now } from '#lib/platform/clock.ts'
import { isSameOrigin } from '#lib/platform/same-origin.ts'
import { getUser } from '#lib/platform/session.ts'
import { getSiteOrigin } from '#lib/settings/site.queries.ts'

/** Takes one picture as the raw body. Who it is and whether they may is decided before the body is read. */
export async function PUT(request: Request): Promise<Response> {
  const actor = isSameOrigin(request.headers, getSiteOrigin()) ? await getUser() : null
  const upload = { body: request.body, fileName: request.headers.get('x-file-name') ?? '' }
  const { status, answer, headers } = await answerUpload(upload, actor && { actor, at: now() })
  return Response.json(answer, { status, headers: { 'Cache-Control': 'no-store', ...headers } })
}
