import { toName } from '#lib/accounts/account.commands.ts'
import { accountNotice } from '#lib/accounts/account-mail.ts'
import { endEverySession } from '#lib/accounts/account-rules.commands.ts'
import { checkOwnPassword, type OwnPasswordRefusal } from '#lib/accounts/own-password.commands.ts'
import { type PasswordRefusal, parsePassword } from '#lib/accounts/password.ts'
import { queueMail } from '#lib/mail/mail.commands.ts'
import { type Actor, appendAudit } from '#lib/platform/audit.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { hashPassword } from '#lib/platform/password-hash.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

type Self = { actor: Actor & { id: string; email: string }; at: Date }

/** Changes one's own password. Every session ends; whoever asks begins another one with the version answered. */
export async function changeOwnPassword(
  db: DbClient,
  { present, next }: { present: string; next: string },
  by: Self,
): Promise<Result<{ sessionVersion: number }, OwnPasswordRefusal | PasswordRefusal>> {
  const parsed = parsePassword(next)
  if (!parsed.ok) return parsed
  const checked = await checkOwnPassword(db, by.actor.id, present)
  if (!checked.ok) return checked
  const passwordHash = await hashPassword(parsed.value)
  const { id } = by.actor
  return db.$transaction(async (tx) => {
    await tx.user.update({ where: { id }, data: { passwordHash }, select: { id: true } })
    await tx.accountLink.updateMany({ where: { userId: id, usedAt: null }, data: { usedAt: by.at } })
    const sessionVersion = await endEverySession(tx, id, by.at)
    await queueMail(tx, accountNotice(by.actor, { kind: 'password-changed' }, env().origin), by.at)
    await appendAudit(tx, { ...by, action: 'user.change-password', subject: `user:${id}`, detail: {} })
    return succeed({ sessionVersion })
  })
}

/** Changes the name colleagues know one by. */
export async function renameSelf(
  db: DbClient,
  typed: string,
  by: Self,
): Promise<Result<null, { kind: 'name-missing' }>> {
  const name = toName(typed)
  if (name === '') return refuse({ kind: 'name-missing' })
  const { id } = by.actor
  return db.$transaction(async (tx) => {
    await tx.user.update({ where: { id }, data: { name }, select: { id: true } })
    const detail = { from: by.actor.name, to: name }
    await appendAudit(tx, { ...by, action: 'user.rename', subject: `user:${id}`, detail })
    return succeed(null)
  })
}

/** Ends one of one's own sessions, at its next request. */
export async function revokeSession(
  db: DbClient,
  sessionId: string,
  by: Self,
): Promise<Result<null, { kind: 'session-over' }>> {
  const { id } = by.actor
  return db.$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, userId: id, endedAt: null },
      data: { endedAt: by.at },
    })
    if (count === 0) return refuse({ kind: 'session-over' })
    const detail = { session: sessionId }
    await appendAudit(tx, { ...by, action: 'user.end-session', subject: `user:${id}`, detail })
    return succeed(null)
  })
}

/** Ends every session of whoever asks, this one too. */
export async function signOutEverywhere(
  db: DbClient,
  by: { actor: Actor & { id: string }; at: Date },
): Promise<void> {
  const { id } = by.actor
  await db.$transaction(async (tx) => {
    await endEverySession(tx, id, by.at)
    await appendAudit(tx, { ...by, action: 'user.sign-out-everywhere', subject: `user:${id}`, detail: {} })
  })
}
