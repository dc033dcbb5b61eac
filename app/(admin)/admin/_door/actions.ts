'use server'

import { z } from 'zod'
import { enterOrAskForCode } from '#app/(admin)/admin/_door/enter.ts'
import { spendLinkInput } from '#lib/accounts/account.input.ts'
import { spendLink } from '#lib/accounts/account-link.commands.ts'
import { describePasswordRefusal } from '#lib/accounts/password.ts'
import { type FormState, formRefused, parseForm } from '#lib/form-state.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'

const purposes = z.enum(['invitation', 'password_reset'])
const over = 'This link was used meanwhile, or its time is up. Have another one sent.'

/** Uses a one-time link: sets the password that was chosen, and goes on into the desk. */
export async function spendLinkAction(purpose: unknown, _: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const input = parseForm(spendLinkInput, form)
  if (!input.ok) return input.refusal
  const used = await spendLink(db(), { ...input.value, purpose: purposes.parse(purpose) }, now())
  if (used.ok) return enterOrAskForCode(used.value, 'link')
  if (used.refusal.kind === 'link-over') return formRefused(form, over)
  const problem = describePasswordRefusal(used.refusal)
  return formRefused(form, 'Choose another password.', { password: problem })
}
