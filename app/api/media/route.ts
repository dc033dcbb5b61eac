import { decideAccess } from '#lib/accounts/policy.ts'
import { answerUpload } from '#lib/media/answer-upload.commands.ts'
import { listPictureChoices } from '#lib/media/media.queries.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
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

/** The newest pictures, or those with the words in `q`, for whoever may put one into a text. */
export async function GET(request: Request): Promise<Response> {
  const user = await getUser()
  const headers = { 'Cache-Control': 'no-store' }
  if (!user) return Response.json([], { status: 401, headers })
  if (!decideAccess(user, 'media.add').ok) return Response.json([], { status: 403, headers })
  const search = new URL(request.url).searchParams.get('q') ?? ''
  return Response.json(await listPictureChoices(db(), search), { headers })
}
