'use server'

import { refresh } from 'next/cache'
import { answerSave } from '#lib/desk/save.ts'
import { type FormState, parseForm } from '#lib/form-state.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'
import { saveSettings } from '#lib/settings/settings.commands.ts'
import { settingsInputSchema } from '#lib/settings/settings.input.ts'

/** Saves what the publication says of itself. */
export async function saveSettingsAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(settingsInputSchema, form)
  if (!input.ok) return input.refusal
  const saved = await saveSettings(db(), input.value, { actor, at: now() })
  refresh()
  return answerSave(form, saved, 'Saved. Every page is being made anew.')
}
