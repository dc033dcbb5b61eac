'use server'

import { refresh } from 'next/cache'
import { answerSave } from '#lib/desk/save.ts'
import { type FormState, parseForm } from '#lib/form-state.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'
import { addRedirect, removeRedirect } from '#lib/redirects/desk-redirect.commands.ts'
import { redirectInputSchema, removedRedirectSchema } from '#lib/redirects/redirect.input.ts'

/** Makes an old address lead to a page. */
export async function addRedirectAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(redirectInputSchema, form)
  if (!input.ok) return input.refusal
  const added = await addRedirect(db(), input.value, { actor, at: now() })
  refresh()
  return answerSave(form, added, added.ok ? `${input.value.from} leads to ${added.value.to} now.` : '')
}

/** Takes a redirect away. */
export async function removeRedirectAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(removedRedirectSchema, form)
  if (!input.ok) return input.refusal
  const removed = await removeRedirect(db(), input.value, { actor, at: now() })
  refresh()
  return answerSave(form, removed, 'Removed.')
}
