import { z } from 'zod'
import {
  answerWith,
  refuseWith,
  requireLibraryUser,
} from '#app/(admin)/admin/(desk)/sources/_answers/require-editor.ts'
import { toSentSource } from '#lib/references/citing.views.ts'
import { listReferences } from '#lib/references/reference.queries.ts'
import { searchLibrary } from '#lib/references/reference-list.queries.ts'

const wishSchema = z.object({ q: z.string().max(200), id: z.array(z.uuid()).max(200) })

/** Sources for the editor: those that fit `q` as it is typed, or those with the given ids. At most 12, or 200. */
export async function GET(request: Request): Promise<Response> {
  const user = await requireLibraryUser(request)
  if (user instanceof Response) return user
  const query = new URL(request.url).searchParams
  const wish = wishSchema.safeParse({ q: query.get('q') ?? '', id: query.getAll('id') })
  if (!wish.success) return refuseWith(400, 'This cannot be searched for.')
  const { q, id } = wish.data
  const found = id.length > 0 ? await listReferences(id) : await searchLibrary(q)
  return answerWith({ sources: found.map(toSentSource) })
}
