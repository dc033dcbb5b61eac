import { findInDesk } from '#lib/desk/desk-search.queries.ts'
import { longestSearch } from '#lib/desk/desk-search.ts'
import { now } from '#lib/platform/clock.ts'
import { getUser } from '#lib/platform/session.ts'

/** What the search palette offers for what was typed so far. */
export async function GET(request: Request): Promise<Response> {
  const user = await getUser()
  if (!user) return new Response('Sign in first.\n', { status: 401 })
  const q = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, longestSearch)
  return Response.json(await findInDesk(user, q, now()), { headers: { 'Cache-Control': 'no-store' } })
}
