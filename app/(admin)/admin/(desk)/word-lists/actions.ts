'use server'

import { redirect } from 'next/navigation'
import { answerSave } from '#lib/desk/save.ts'
import { type FormState, parseForm } from '#lib/form-state.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'
import { removeWordEntry, restoreHouseWords, saveWordEntry } from '#lib/word-lists/word-list.commands.ts'
import { removedWordInput, restoredWordsInput, wordEntryInput } from '#lib/word-lists/word-list.input.ts'

/** Saves an entry of a word list, or adds one. */
export async function saveWordEntryAction(_before: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(wordEntryInput, form)
  if (!input.ok) return input.refusal
  const saved = await saveWordEntry(db(), input.value, { actor, at: now() })
  if (!saved.ok) return answerSave(form, saved, '')
  redirect(`/admin/word-lists?list=${input.value.list}`)
}

/** Takes an entry out of a word list. */
export async function removeWordEntryAction(_before: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(removedWordInput, form)
  if (!input.ok) return input.refusal
  const removed = await removeWordEntry(db(), input.value, { actor, at: now() })
  if (!removed.ok) return answerSave(form, removed, '')
  redirect(`/admin/word-lists?list=${input.value.list}`)
}

/** Goes back to the lists that come with the rules. */
export async function restoreHouseWordsAction(_before: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(restoredWordsInput, form)
  if (!input.ok) return input.refusal
  const restored = await restoreHouseWords(db(), input.value, { actor, at: now() })
  if (!restored.ok) return answerSave(form, restored, '')
  redirect('/admin/word-lists')
}
