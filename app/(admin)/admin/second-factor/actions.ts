'use server'

import { refresh } from 'next/cache'
import { codeInput } from '#lib/accounts/account.input.ts'
import { beginSecondFactor, confirmSecondFactor } from '#lib/accounts/second-factor.commands.ts'
import { type OnceState, showOnce } from '#lib/accounts/shown-once.ts'
import { describeCodeProblem } from '#lib/accounts/sign-in-problem.ts'
import { type FormState, formDone, formRefused, parseForm } from '#lib/form-state.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireSession, startSession } from '#lib/platform/session.ts'

/** Makes the secret that the app is to be told. */
export async function beginSecondFactorAction(): Promise<FormState> {
  await requireSameOrigin()
  const { user } = await requireSession()
  await beginSecondFactor(db(), { actor: user, at: now() })
  refresh()
  return formDone('Let your app read the picture.')
}

/** Turns the second factor on, shows the recovery codes, and goes on in a session of its own. */
export async function confirmSecondFactorAction(_: OnceState, form: FormData): Promise<OnceState> {
  await requireSameOrigin()
  const { user } = await requireSession()
  const input = parseForm(codeInput, form)
  if (!input.ok) return input.refusal
  const turnedOn = await confirmSecondFactor(db(), input.value.code, { actor: user, at: now() })
  if (!turnedOn.ok) return formRefused(form, describeCodeProblem(turnedOn.refusal))
  const { codes, sessionVersion } = turnedOn.value
  await startSession({ userId: user.id, sessionVersion, method: 'password+totp' })
  return showOnce(
    'It is on. Keep these recovery codes where you find them without your phone: each works once, and they are not shown again.',
    codes,
  )
}
