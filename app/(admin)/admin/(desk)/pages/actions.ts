'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { answerSave } from '#lib/desk/save.ts'
import { type FormState, parseForm } from '#lib/form-state.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'
import { movePolicy, savePolicy } from '#lib/policies/policy.commands.ts'
import { movedPolicySchema, policyInputSchema } from '#lib/policies/policy.input.ts'

/** Saves a page about the publication; one with a new address is gone to. */
export async function savePolicyAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(policyInputSchema, form)
  if (!input.ok) return input.refusal
  const saved = await savePolicy(db(), input.value, { actor, at: now() })
  if (saved.ok && saved.value.slug !== input.value.key) redirect(`/admin/pages/${saved.value.slug}`)
  refresh()
  return answerSave(form, saved, 'Saved. Readers see it now.')
}

/** Moves a page in the footer. */
export async function movePolicyAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(movedPolicySchema, form)
  if (!input.ok) return input.refusal
  const moved = await movePolicy(db(), input.value, { actor, at: now() })
  refresh()
  return answerSave(form, moved, 'Moved.')
}
