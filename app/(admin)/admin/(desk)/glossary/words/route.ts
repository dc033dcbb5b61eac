import { listGlossary } from '#lib/glossary/glossary.queries.ts'
import { getUser } from '#lib/platform/session.ts'

/** Every word of the glossary, for the editor. */
export async function GET(): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' }
  if (!(await getUser())) return Response.json({ problem: 'Sign in first.' }, { status: 401, headers })
  return Response.json({ terms: await listGlossary() }, { headers })
}
