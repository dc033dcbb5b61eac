import { decideAccess } from '#lib/accounts/policy.ts'
import { isSameOrigin } from '#lib/platform/same-origin.ts'
import { getUser, type SessionUser } from '#lib/platform/session.ts'
import { getSiteOrigin } from '#lib/settings/site.queries.ts'

/** Who asks the library from inside the editor; or the answer to somebody who may not. */
export async function requireLibraryUser(request: Request): Promise<SessionUser | Response> {
  const user = await getUser()
  if (!user) return refuseWith(401, 'Sign in first.')
  if (!decideAccess(user, 'reference.edit').ok) return refuseWith(403, 'Your role may not use the library.')
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (!reads && !isSameOrigin(request.headers, getSiteOrigin()))
    return refuseWith(403, 'This came from elsewhere.')
  return user
}

/** A refusal as JSON; nothing of the desk is kept. */
export function refuseWith(status: number, problem: string): Response {
  return Response.json({ kind: 'refused', problem }, { status, headers: { 'Cache-Control': 'no-store' } })
}

/** An answer as JSON; nothing of the desk is kept. */
export function answerWith(body: object): Response {
  return Response.json(body, { headers: { 'Cache-Control': 'no-store' } })
}
