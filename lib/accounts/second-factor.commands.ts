import { accountNotice } from '#lib/accounts/account-mail.ts'
import { endEverySession } from '#lib/accounts/account-rules.commands.ts'
import { checkOwnPassword, type OwnPasswordRefusal } from '#lib/accounts/own-password.commands.ts'
import { hashRecoveryCode, makeRecoveryCode, recoveryCodeCount } from '#lib/accounts/recovery-code.ts'
import { type CodeRefusal, takeCode } from '#lib/accounts/take-code.commands.ts'
import { makeTotpSecret } from '#lib/accounts/totp.ts'
import { queueMail } from '#lib/mail/mail.commands.ts'
import { type Actor, appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { sealSecret } from '#lib/platform/sealed-secret.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

type Self = { actor: Actor & { id: string; email: string }; at: Date }

/** What is shown once, and the version of the session that goes on. */
export type NewFactor = { codes: string[]; sessionVersion: number }

/** Makes a secret that counts once a code of it was typed. One that counts already is not touched. */
export async function beginSecondFactor(db: DbClient, by: Self): Promise<void> {
  const { id } = by.actor
  await db.user.updateMany({
    where: { id, totpConfirmedAt: null },
    data: { totpSecret: sealSecret(makeTotpSecret(), id), totpLastStep: null },
  })
}

/** Turns the second factor on: a code proves that the app has the secret. Recovery codes come with it, once. */
export async function confirmSecondFactor(
  db: DbClient,
  code: string,
  by: Self,
): Promise<Result<NewFactor, CodeRefusal>> {
  const { id } = by.actor
  const used = await takeCode(db, { userId: id, typed: code, recovery: false }, by.at)
  if (!used.ok) return used
  return db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id, totpSecret: { not: null }, totpConfirmedAt: null },
      data: { totpConfirmedAt: by.at },
    })
    if (count === 0) return refuse({ kind: 'wrong-code' })
    const codes = await replaceCodes(tx, id)
    const sessionVersion = await endEverySession(tx, id, by.at)
    await queueMail(tx, accountNotice(by.actor, { kind: 'second-factor-on' }, env().origin), by.at)
    await appendAudit(tx, { ...by, action: 'user.second-factor-on', subject: `user:${id}`, detail: {} })
    return succeed({ codes, sessionVersion })
  })
}

/** Makes new recovery codes; the old ones are over. */
export async function renewRecoveryCodes(
  db: DbClient,
  password: string,
  by: Self,
): Promise<Result<{ codes: string[] }, OwnPasswordRefusal | { kind: 'no-second-factor' }>> {
  const { id } = by.actor
  const checked = await checkOwnPassword(db, id, password)
  if (!checked.ok) return checked
  return db.$transaction(async (tx) => {
    const on = await tx.user.count({ where: { id, totpConfirmedAt: { not: null } } })
    if (on === 0) return refuse({ kind: 'no-second-factor' })
    const codes = await replaceCodes(tx, id)
    await appendAudit(tx, { ...by, action: 'user.renew-recovery-codes', subject: `user:${id}`, detail: {} })
    return succeed({ codes })
  })
}

/** Turns the second factor off, after the password. Where the role needs one, its user is led to set up another. */
export async function turnOffSecondFactor(
  db: DbClient,
  password: string,
  by: Self,
): Promise<Result<{ sessionVersion: number }, OwnPasswordRefusal | { kind: 'no-second-factor' }>> {
  const { id } = by.actor
  const checked = await checkOwnPassword(db, id, password)
  if (!checked.ok) return checked
  return db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id, totpConfirmedAt: { not: null } },
      data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null },
    })
    if (count === 0) return refuse({ kind: 'no-second-factor' })
    await tx.recoveryCode.deleteMany({ where: { userId: id } })
    const sessionVersion = await endEverySession(tx, id, by.at)
    await queueMail(tx, accountNotice(by.actor, { kind: 'second-factor-off' }, env().origin), by.at)
    await appendAudit(tx, { ...by, action: 'user.second-factor-off', subject: `user:${id}`, detail: {} })
    return succeed({ sessionVersion })
  })
}

async function replaceCodes(tx: Db, userId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, makeRecoveryCode)
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, hash: hashRecoveryCode(code) })) })
  return codes
}
