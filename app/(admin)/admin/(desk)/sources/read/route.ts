import { z } from 'zod'
import {
  answerWith,
  refuseWith,
  requireLibraryUser,
} from '#app/(admin)/admin/(desk)/sources/_answers/require-editor.ts'
import { toSentSource } from '#lib/references/citing.views.ts'
import { readPasted } from '#lib/references/paste.queries.ts'
import { describePasteRefusal } from '#lib/references/pasted-reference.ts'
import { listReferences } from '#lib/references/reference.queries.ts'

const sentSchema = z.object({ pasted: z.string() })

/** Takes pasted text apart for the editor; saves nothing. */
export async function POST(request: Request): Promise<Response> {
  const user = await requireLibraryUser(request)
  if (user instanceof Response) return user
  const sent = sentSchema.safeParse(await request.json().catch(() => null))
  if (!sent.success) return refuseWith(400, 'This cannot be read.')
  const read = await readPasted(sent.data.pasted)
  if (!read.ok) return answerWith({ kind: 'refused', problem: describePasteRefusal(read.refusal) })
  const ids = read.value.flatMap((one) => (one.kind === 'existing' ? [one.existing.id] : []))
  const known = await listReferences(ids)
  return answerWith({ kind: 'read', found: read.value, known: known.map(toSentSource) })
}
