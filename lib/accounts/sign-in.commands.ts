import { parseEmail } from '#lib/accounts/email.ts'
import { finishSignIn } from '#lib/accounts/finish-sign-in.commands.ts'
import { normalisePassword } from '#lib/accounts/password.ts'
import { addressBlock } from '#lib/platform/client-address.ts'
import type { DbClient } from '#lib/platform/db.ts'
import type { KnownBrowser } from '#lib/platform/known-browser.ts'
import { verifyPassword } from '#lib/platform/password-hash.ts'
import { throttle } from '#lib/platform/throttle.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Failed sign-ins to one account, from anywhere but the browsers its owner is known to use. */
export const accountLimit = { name: 'sign-in-account', attempts: 5, windowSeconds: 15 * 60 }

/** Failed sign-ins to one account from one browser in which it was signed in to before. */
export const browserLimit = { name: 'sign-in-browser', attempts: 5, windowSeconds: 15 * 60 }

/** Failed sign-ins from one connection, to any account: more than one, because an office shares it. */
export const addressLimit = { name: 'sign-in-address', attempts: 20, windowSeconds: 15 * 60 }

/** What someone typed, where they came from, and whose browser it is known to be. */
export type SignInAttempt = {
  email: string
  password: string
  clientAddress: string
  knownBrowser: KnownBrowser | null
}

/** Who it is, at which version of their sessions. With `needsCode` they are not in yet. */
export type PasswordAccepted = { userId: string; sessionVersion: number; needsCode: boolean }

/** Why nobody was signed in. Never whether the address is known, disabled or only the password wrong. */
export type SignInRefusal = { kind: 'wrong-credentials' } | { kind: 'throttled'; waitSeconds: number }

/**
 * Checks who someone is. Every refusal costs the same queries and one verification, so that neither the answer
 * nor the time tells a known address from an unknown one. Only failures count against the limits.
 */
export async function signIn(
  db: DbClient,
  attempt: SignInAttempt,
  at: Date,
): Promise<Result<PasswordAccepted, SignInRefusal>> {
  const parsed = parseEmail(attempt.email)
  const email = parsed.ok ? parsed.value : ''
  const user = await db.user.findUnique({ where: { email }, select: signInSelect })
  const { knownBrowser } = attempt
  const isKnown = user !== null && knownBrowser?.userId === user.id
  const byAddress = throttle(db, addressLimit)
  const byAccount = throttle(db, isKnown ? browserLimit : accountLimit)
  const block = addressBlock(attempt.clientAddress)
  const account = isKnown ? `${knownBrowser.browserId} ${email}` : email
  for (const answer of [await byAddress.take(block), await byAccount.take(account)]) {
    if (!answer.allowed) return refuse({ kind: 'throttled', waitSeconds: answer.waitSeconds })
  }

  const mayTry = user !== null && user.disabledAt === null
  const password = normalisePassword(attempt.password)
  const matches = await verifyPassword(mayTry ? user.passwordHash : null, password ?? '')
  if (!mayTry || !matches) return refuse({ kind: 'wrong-credentials' })

  await Promise.all([byAddress.giveBack(block), byAccount.forget(account)])
  const { id: userId, sessionVersion } = user
  const needsCode = user.totpConfirmedAt !== null
  if (!needsCode) await finishSignIn(db, { userId, name: user.name, method: 'password' }, at)
  return succeed({ userId, sessionVersion, needsCode })
}

const signInSelect = {
  id: true,
  name: true,
  passwordHash: true,
  sessionVersion: true,
  totpConfirmedAt: true,
  disabledAt: true,
} as const
