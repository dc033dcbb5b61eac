'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { answerSave } from '#lib/desk/save.ts'
import { type FormState, parseForm } from '#lib/form-state.ts'
import {
  declareInterests,
  removeCredential,
  saveCredential,
  savePerson,
} from '#lib/people/person.commands.ts'
import {
  credentialInputSchema,
  declarationInputSchema,
  personInputSchema,
  removedCredentialSchema,
} from '#lib/people/person.input.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'

/** Saves a person, or adds one and goes to them. */
export async function savePersonAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(personInputSchema, form)
  if (!input.ok) return input.refusal
  const saved = await savePerson(db(), input.value, { actor, at: now() })
  if (saved.ok && !input.value.id) redirect(`/admin/people/${saved.value.id}`)
  refresh()
  return answerSave(form, saved, 'Saved. Readers see it now.')
}

/** Saves a licence or degree, or adds one. */
export async function saveCredentialAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(credentialInputSchema, form)
  if (!input.ok) return input.refusal
  const saved = await saveCredential(db(), input.value, { actor, at: now() })
  refresh()
  return answerSave(form, saved, 'Saved.')
}

/** Takes a licence or degree away. */
export async function removeCredentialAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(removedCredentialSchema, form)
  if (!input.ok) return input.refusal
  const removed = await removeCredential(db(), input.value, { actor, at: now() })
  refresh()
  return answerSave(form, removed, 'Removed.')
}

/** Adds a declaration of interests. */
export async function declareInterestsAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(declarationInputSchema, form)
  if (!input.ok) return input.refusal
  const declared = await declareInterests(db(), input.value, { actor, at: now() })
  refresh()
  return answerSave(form, declared, 'Declared. Readers see it now.')
}
