import type { SessionStart } from '#lib/accounts/account.views.ts'
import { parseEmail } from '#lib/accounts/email.ts'
import { normalisePassword } from '#lib/accounts/password.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import { addressBlock } from '#lib/platform/client-address.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { verifyPassword } from '#lib/platform/password-hash.ts'
import { throttle } from '#lib/platform/throttle.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Failed sign-ins to one account, from anywhere. */
export const accountLimit = { name: 'sign-in-account', attempts: 10, windowSeconds: 15 * 60 }

/** Failed sign-ins from one connection, to any account: more than one, because an office shares it. */
export const addressLimit = { name: 'sign-in-address', attempts: 50, windowSeconds: 15 * 60 }

/** What someone typed, and the address they came from. */
export type SignInAttempt = { email: string; password: string; clientAddress: string }

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
): Promise<Result<SessionStart, SignInRefusal>> {
  const byAddress = throttle(db, addressLimit)
  const byAccount = throttle(db, accountLimit)
  const block = addressBlock(attempt.clientAddress)
  const parsed = parseEmail(attempt.email)
  const email = parsed.ok ? parsed.value : ''
  for (const answer of [await byAddress.take(block), await byAccount.take(email)]) {
    if (!answer.allowed) return refuse({ kind: 'throttled', waitSeconds: answer.waitSeconds })
  }

  const user = await db.user.findUnique({ where: { email }, select: signInSelect })
  const mayTry = user !== null && user.disabledAt === null
  const password = normalisePassword(attempt.password)
  const matches = await verifyPassword(mayTry ? user.passwordHash : null, password ?? '')
  if (!mayTry || !matches) return refuse({ kind: 'wrong-credentials' })

  await Promise.all([byAddress.giveBack(block), byAccount.forget(email)])
  await db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: user.id }, data: { lastSignInAt: at }, select: { id: true } })
    await tx.throttle.deleteMany({ where: { expire: { lt: at } } })
    const actor = { id: user.id, name: user.name }
    await appendAudit(tx, { at, actor, action: 'user.sign-in', subject: `user:${user.id}`, detail: {} })
  })
  return succeed({ userId: user.id, sessionVersion: user.sessionVersion, signedInAt: at })
}

const signInSelect = {
  id: true,
  name: true,
  passwordHash: true,
  sessionVersion: true,
  disabledAt: true,
} as const
