'use server'

import { redirect } from 'next/navigation'
import { type FormState, formDone, parseForm } from '#lib/form-state.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'
import { readPasted } from '#lib/references/paste.queries.ts'
import type { PasteState } from '#lib/references/paste.views.ts'
import { describePasteRefusal } from '#lib/references/pasted-reference.ts'
import { addReference } from '#lib/references/reference.commands.ts'
import { newReferenceInput } from '#lib/references/reference.input.ts'
import { refuseSource } from '#lib/references/source-form.ts'

/** Reads what was pasted; nothing is saved yet. */
export async function readPastedAction(_before: PasteState, form: FormData): Promise<PasteState> {
  await requireSameOrigin()
  await requireUser()
  const pasted = String(form.get('pasted') ?? '')
  const read = await readPasted(pasted)
  return read.ok
    ? { kind: 'read', sources: read.value }
    : { kind: 'refused', problem: describePasteRefusal(read.refusal), pasted: pasted.slice(0, 20_000) }
}

/** Adds one source to the library and opens it; one of several leaves the others on the screen. */
export async function addSourceAction(_before: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const user = await requireUser()
  const input = parseForm(newReferenceInput, form)
  if (!input.ok) return input.refusal
  const added = await addReference(db(), input.value.facts, input.value.assent, { user, at: now() })
  if (!added.ok) return refuseSource(form, added.refusal)
  if (form.get('several') === 'on') return formDone(`In the library as ${added.value.key}.`)
  redirect(`/admin/sources/${added.value.id}`)
}
