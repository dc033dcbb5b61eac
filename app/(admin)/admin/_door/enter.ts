import { redirect } from 'next/navigation'
import type { PasswordAccepted } from '#lib/accounts/sign-in.commands.ts'
import { beginCodeStep } from '#lib/platform/code-step.ts'
import { startSession } from '#lib/platform/session.ts'

/** On from the first step: into the desk, or to the code when the account has a second factor. */
export async function enterOrAskForCode(
  { needsCode, ...who }: PasswordAccepted,
  method: 'password' | 'link',
): Promise<never> {
  if (needsCode) {
    await beginCodeStep({ ...who, first: 'password' })
    redirect('/admin/sign-in/code')
  }
  await startSession({ ...who, method })
  redirect('/admin')
}
