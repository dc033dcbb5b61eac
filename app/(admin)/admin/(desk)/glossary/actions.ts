'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { removedRowSchema } from '#lib/desk/fields.ts'
import { answerSave } from '#lib/desk/save.ts'
import { type FormState, parseForm } from '#lib/form-state.ts'
import { removeTerm, saveTerm } from '#lib/glossary/glossary.commands.ts'
import { termInputSchema } from '#lib/glossary/glossary.input.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'

/** Saves a term, or adds one and goes to it. */
export async function saveTermAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(termInputSchema, form)
  if (!input.ok) return input.refusal
  const saved = await saveTerm(db(), input.value, { actor, at: now() })
  if (saved.ok && !input.value.id) redirect(`/admin/glossary/${saved.value.id}`)
  refresh()
  return answerSave(form, saved, 'Saved. Readers see it now.')
}

/** Takes a term out of the glossary and goes back to the list. */
export async function removeTermAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(removedRowSchema, form)
  if (!input.ok) return input.refusal
  const removed = await removeTerm(db(), input.value, { actor, at: now() })
  if (removed.ok) redirect('/admin/glossary')
  return answerSave(form, removed, 'Removed.')
}
