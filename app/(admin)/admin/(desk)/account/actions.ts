'use server'

import { refresh } from 'next/cache'
import {
  changePasswordInput,
  ownNameInput,
  ownPasswordInput,
  sessionInput,
} from '#lib/accounts/account.input.ts'
import { changeOwnPassword, renameSelf, revokeSession } from '#lib/accounts/own-account.commands.ts'
import { describeOwnRefusal } from '#lib/accounts/own-refusal.ts'
import { renewRecoveryCodes, turnOffSecondFactor } from '#lib/accounts/second-factor.commands.ts'
import { type OnceState, showOnce } from '#lib/accounts/shown-once.ts'
import { type FormState, formDone, formRefused, parseForm } from '#lib/form-state.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser, startSession } from '#lib/platform/session.ts'

/** Changes one's own name. */
export async function renameAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(ownNameInput, form)
  if (!input.ok) return input.refusal
  const renamed = await renameSelf(db(), input.value.name, { actor, at: now() })
  refresh()
  return renamed.ok ? formDone('Saved.') : formRefused(form, 'Give the name colleagues know you by.')
}

/** Changes one's own password; every other browser is signed out. */
export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(changePasswordInput, form)
  if (!input.ok) return input.refusal
  const { presentPassword: present, newPassword: next } = input.value
  const changed = await changeOwnPassword(db(), { present, next }, { actor, at: now() })
  if (!changed.ok) return formRefused(form, describeOwnRefusal(changed.refusal))
  await startSession({ userId: actor.id, ...changed.value, method: 'password' })
  return formDone('Changed. Every other browser is signed out.')
}

/** Ends one of one's own sessions. */
export async function endSessionAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(sessionInput, form)
  if (!input.ok) return input.refusal
  await revokeSession(db(), input.value.session, { actor, at: now() })
  refresh()
  return formDone('Ended.')
}

/** Makes new recovery codes and shows them, once. */
export async function renewCodesAction(_: OnceState, form: FormData): Promise<OnceState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(ownPasswordInput, form)
  if (!input.ok) return input.refusal
  const renewed = await renewRecoveryCodes(db(), input.value.password, { actor, at: now() })
  if (!renewed.ok) return formRefused(form, describeOwnRefusal(renewed.refusal))
  return showOnce('The old codes are over. Each of these works once.', renewed.value.codes)
}

/** Turns one's own second factor off. */
export async function turnOffAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(ownPasswordInput, form)
  if (!input.ok) return input.refusal
  const off = await turnOffSecondFactor(db(), input.value.password, { actor, at: now() })
  if (!off.ok) return formRefused(form, describeOwnRefusal(off.refusal))
  await startSession({ userId: actor.id, ...off.value, method: 'password' })
  return formDone('It is off.')
}
