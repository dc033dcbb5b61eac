'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { removedRowSchema } from '#lib/desk/fields.ts'
import { answerSave } from '#lib/desk/save.ts'
import { type FormState, parseForm } from '#lib/form-state.ts'
import { retireHelpLine, saveHelpLine, verifyHelpLine } from '#lib/help-lines/help-line.commands.ts'
import { helpLineInputSchema, retireInputSchema } from '#lib/help-lines/help-line.input.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'

/** Saves a help line, or adds one and goes to it. */
export async function saveHelpLineAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(helpLineInputSchema, form)
  if (!input.ok) return input.refusal
  const saved = await saveHelpLine(db(), input.value, { actor, at: now() })
  if (saved.ok && !input.value.id) redirect(`/admin/help-lines/${saved.value.id}`)
  refresh()
  return answerSave(form, saved, 'Saved. Readers see it now.')
}

/** Notes that somebody called the number, or read it at its source, today. */
export async function verifyHelpLineAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(removedRowSchema, form)
  if (!input.ok) return input.refusal
  const verified = await verifyHelpLine(db(), input.value, { actor, at: now() })
  refresh()
  return answerSave(form, verified, 'Noted: verified today.')
}

/** Shows a line no longer, or again. */
export async function retireHelpLineAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(retireInputSchema, form)
  if (!input.ok) return input.refusal
  const retired = await retireHelpLine(db(), input.value, { actor, at: now() })
  refresh()
  return answerSave(form, retired, input.value.retired ? 'No page shows it any more.' : 'It is shown again.')
}
