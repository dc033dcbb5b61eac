'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { enterOrAskForCode } from '#app/(admin)/admin/_door/enter.ts'
import { codeInput, signInInput } from '#lib/accounts/account.input.ts'
import type { SignInState } from '#lib/accounts/account.views.ts'
import { signInWithCode } from '#lib/accounts/code-step.commands.ts'
import { signIn } from '#lib/accounts/sign-in.commands.ts'
import { describeCodeProblem } from '#lib/accounts/sign-in-problem.ts'
import { type FormState, formRefused, parseForm } from '#lib/form-state.ts'
import { clientAddress } from '#lib/platform/client-address.ts'
import { now } from '#lib/platform/clock.ts'
import { endCodeStep, requireCodeStep } from '#lib/platform/code-step.ts'
import { db } from '#lib/platform/db.ts'
import { getKnownBrowser } from '#lib/platform/known-browser.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { startSession } from '#lib/platform/session.ts'

/** Signs in and opens the desk; otherwise the form comes back with what was typed, except the password. */
export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  await requireSameOrigin()
  const typed = signInInput.parse(Object.fromEntries(form))
  if (!typed.email || !typed.password) return { email: typed.email, problem: { kind: 'incomplete' } }
  const knownBrowser = await getKnownBrowser()
  const attempt = { ...typed, clientAddress: clientAddress(await headers()), knownBrowser }
  const accepted = await signIn(db(), attempt, now())
  if (!accepted.ok) return { email: typed.email, problem: accepted.refusal }
  return enterOrAskForCode(accepted.value, 'password')
}

/** The second step: opens the desk to whoever types a code of now, or a recovery code. */
export async function codeStepAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const step = await requireCodeStep()
  const input = parseForm(codeInput, form)
  if (!input.ok) return input.refusal
  const started = await signInWithCode(db(), { step, code: input.value.code }, now())
  if (!started.ok) return formRefused(form, describeCodeProblem(started.refusal))
  await endCodeStep()
  await startSession(started.value)
  redirect('/admin')
}
