import { hashRecoveryCode, normaliseCode } from '#lib/accounts/recovery-code.ts'
import { findTotpStep } from '#lib/accounts/totp.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { openSecret } from '#lib/platform/sealed-secret.ts'
import { throttle } from '#lib/platform/throttle.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Wrong codes for one account. Whoever gets so far has the password already. */
export const codeLimit = { name: 'second-factor', attempts: 5, windowSeconds: 5 * 60 }

/** Why a code was not taken. */
export type CodeRefusal = { kind: 'wrong-code' } | { kind: 'throttled'; waitSeconds: number }

/**
 * Takes a code of the app or a recovery code. Each works once, also when it is sent twice at the same moment: the row
 * is changed only by whoever comes first.
 *
 * @param recovery false where a recovery code would prove nothing: while the app is being set up
 */
export async function takeCode(
  db: DbClient,
  { userId, typed, recovery }: { userId: string; typed: string; recovery: boolean },
  at: Date,
): Promise<Result<'totp' | 'recovery-code', CodeRefusal>> {
  const tries = throttle(db, codeLimit)
  const answer = await tries.take(userId)
  if (!answer.allowed) return refuse({ kind: 'throttled', waitSeconds: answer.waitSeconds })
  const code = normaliseCode(typed)
  const taken = (await takeTotp(db, userId, code, at))
    ? 'totp'
    : recovery && (await takeRecoveryCode(db, userId, code, at))
      ? 'recovery-code'
      : null
  if (!taken) return refuse({ kind: 'wrong-code' })
  await tries.forget(userId)
  return succeed(taken)
}

async function takeTotp(db: DbClient, userId: string, code: string, at: Date): Promise<boolean> {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: { totpSecret: true, totpLastStep: true },
  })
  const secret = user?.totpSecret ? openSecret(user.totpSecret, userId) : null
  const step = secret && user ? findTotpStep(secret, code, { at, lastStep: user.totpLastStep }) : null
  if (step === null) return false
  const { count } = await db.user.updateMany({
    where: { id: userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  })
  return count === 1
}

async function takeRecoveryCode(db: DbClient, userId: string, code: string, at: Date): Promise<boolean> {
  const { count } = await db.recoveryCode.updateMany({
    where: { userId, hash: hashRecoveryCode(code), usedAt: null },
    data: { usedAt: at },
  })
  return count === 1
}
