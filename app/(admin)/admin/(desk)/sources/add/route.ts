import {
  answerWith,
  refuseWith,
  requireLibraryUser,
} from '#app/(admin)/admin/(desk)/sources/_answers/require-editor.ts'
import { parseForm } from '#lib/form-state.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { toSentSource } from '#lib/references/citing.views.ts'
import { addReference } from '#lib/references/reference.commands.ts'
import { newReferenceInput } from '#lib/references/reference.input.ts'
import { listReferences } from '#lib/references/reference.queries.ts'
import { refuseSource } from '#lib/references/source-form.ts'

/** Adds a source from inside the editor, by the fields of its form. */
export async function POST(request: Request): Promise<Response> {
  const user = await requireLibraryUser(request)
  if (user instanceof Response) return user
  const form = await request.formData().catch(() => null)
  if (!form) return refuseWith(400, 'This cannot be read.')
  const input = parseForm(newReferenceInput, form)
  if (!input.ok) return answerWith({ kind: 'refused', state: input.refusal })
  const added = await addReference(db(), input.value.facts, input.value.assent, { user, at: now() })
  if (!added.ok) return answerWith({ kind: 'refused', state: refuseSource(form, added.refusal) })
  const [source] = await listReferences([added.value.id])
  return source
    ? answerWith({ kind: 'added', source: toSentSource(source) })
    : refuseWith(409, 'It is gone again.')
}
