'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import {
  bylineInput,
  factorRolesInput,
  inviteInput,
  roleInput,
  userInput,
} from '#lib/accounts/account.input.ts'
import { inviteUser, sendLink } from '#lib/accounts/account-link.commands.ts'
import { type OnceState, showOnce } from '#lib/accounts/shown-once.ts'
import {
  changeRole,
  disableUser,
  enableUser,
  endSessionsOf,
  linkByline,
  requireSecondFactorOf,
  resetSecondFactor,
} from '#lib/accounts/user.commands.ts'
import { describeUserRefusal, type UserRefusal } from '#lib/accounts/user-refusal.ts'
import { type FormState, formDone, formRefused, parseForm } from '#lib/form-state.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'
import type { Result } from '#lib/result.ts'

const shownOnce = 'The link works once. It was put in the outbox too, and is not shown again.'
const deeds = {
  disable: disableUser,
  enable: enableUser,
  'reset-factor': resetSecondFactor,
  'end-sessions': endSessionsOf,
}
const deedInput = userInput.extend({ deed: z.enum(['disable', 'enable', 'reset-factor', 'end-sessions']) })

/** Invites someone and shows their link, once. */
export async function inviteAction(_: OnceState, form: FormData): Promise<OnceState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(inviteInput, form)
  if (!input.ok) return input.refusal
  const invited = await inviteUser(db(), input.value, { actor, at: now() })
  if (!invited.ok) return formRefused(form, describeUserRefusal(invited.refusal))
  return showOnce(shownOnce, [invited.value.url])
}

/** Sends a user a link, and shows it, once. */
export async function sendLinkAction(_: OnceState, form: FormData): Promise<OnceState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(userInput, form)
  if (!input.ok) return input.refusal
  const sent = await sendLink(db(), input.value.user, { actor, at: now() })
  return sent.ok
    ? showOnce(shownOnce, [sent.value.url])
    : formRefused(form, describeUserRefusal(sent.refusal))
}

/** Disables a user, lets them in again, takes off their second factor or ends their sessions. */
export async function userDeedAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(deedInput, form)
  if (!input.ok) return input.refusal
  return answerUser(form, await deeds[input.value.deed](db(), input.value.user, { actor, at: now() }))
}

/** Gives a user another role. */
export async function changeRoleAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(roleInput, form)
  if (!input.ok) return input.refusal
  const { user: userId, role } = input.value
  return answerUser(form, await changeRole(db(), { userId, role }, { actor, at: now() }))
}

/** Says which person readers meet when this user writes. */
export async function linkBylineAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(bylineInput, form)
  if (!input.ok) return input.refusal
  const { user: userId, person: personId } = input.value
  return answerUser(form, await linkByline(db(), { userId, personId }, { actor, at: now() }))
}

/** Says which roles need a second factor. */
export async function requireFactorAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(factorRolesInput, form)
  if (!input.ok) return input.refusal
  return answerUser(form, await requireSecondFactorOf(db(), input.value.role, { actor, at: now() }))
}

function answerUser(form: FormData, result: Result<null, UserRefusal>): FormState {
  refresh()
  return result.ok ? formDone('Done.') : formRefused(form, describeUserRefusal(result.refusal))
}
