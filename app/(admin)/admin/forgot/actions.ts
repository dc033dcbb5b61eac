'use server'

import { headers } from 'next/headers'
import { after } from 'next/server'
import { forgotInput } from '#lib/accounts/account.input.ts'
import { admitResetRequest, sendResetLink } from '#lib/accounts/password-reset.commands.ts'
import { describeWait } from '#lib/accounts/sign-in-problem.ts'
import { type FormState, formDone, formRefused, parseForm } from '#lib/form-state.ts'
import { clientAddress } from '#lib/platform/client-address.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'

/** Answers everybody alike, at once; whether there is an account is looked up afterwards. */
export async function forgotAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const input = parseForm(forgotInput, form)
  if (!input.ok) return input.refusal
  const { email } = input.value
  const admitted = await admitResetRequest(db(), { email, clientAddress: clientAddress(await headers()) })
  if (!admitted.allowed) return formRefused(form, describeWait(admitted.waitSeconds))
  after(() => sendResetLink(db(), email, now()))
  return formDone('If this address has an account, a link is on its way to it. It works for an hour.')
}
