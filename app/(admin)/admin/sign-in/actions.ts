'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { signInInput } from '#lib/accounts/account.input.ts'
import type { SignInState } from '#lib/accounts/account.views.ts'
import { signIn } from '#lib/accounts/sign-in.commands.ts'
import { clientAddress } from '#lib/platform/client-address.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { startSession } from '#lib/platform/session.ts'
import { toSessionClaims } from '#lib/platform/session-token.ts'

/** Signs in and opens the desk; otherwise the form comes back with what was typed, except the password. */
export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  await requireSameOrigin()
  const typed = signInInput.parse(Object.fromEntries(form))
  if (!typed.email || !typed.password) return { email: typed.email, problem: { kind: 'incomplete' } }
  const attempt = { ...typed, clientAddress: clientAddress(await headers()) }
  const signedIn = await signIn(db(), attempt, now())
  if (!signedIn.ok) return { email: typed.email, problem: signedIn.refusal }
  await startSession(toSessionClaims(signedIn.value))
  redirect('/admin')
}
