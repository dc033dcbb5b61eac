import { randomUUID } from 'node:crypto'
import type { Role } from '#generated/prisma/enums.ts'
import { endEverySession, lockUsers } from '#lib/accounts/account-rules.commands.ts'
import { parseEmail } from '#lib/accounts/email.ts'
import { parsePassword } from '#lib/accounts/password.ts'
import { decideAccess } from '#lib/accounts/policy.ts'
import type { UserRefusal } from '#lib/accounts/user-refusal.ts'
import type { Acting } from '#lib/platform/acting.ts'
import { type Actor, appendAudit } from '#lib/platform/audit.ts'
import { now } from '#lib/platform/clock.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { hashPassword } from '#lib/platform/password-hash.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Someone who is to sign in; the password as typed, or null when they choose it themselves by a link. */
export type NewUser = { email: string; name: string; role: Role; password: string | null }

/** The command line and the publication itself: whoever reaches them may do anything already. */
export const commandLine = {
  id: null,
  name: 'Command line',
  role: 'admin',
  personId: null,
} as const satisfies Acting['actor']

/** Adds someone who may sign in. */
export async function createUser(
  db: DbClient,
  user: NewUser,
  by: Acting,
): Promise<Result<{ userId: string }, UserRefusal>> {
  const access = decideAccess(by.actor, 'user.manage')
  if (!access.ok) return access
  const password = user.password === null ? succeed(null) : parsePassword(user.password)
  if (!password.ok) return password
  const passwordHash = password.value === null ? null : await hashPassword(password.value)
  return db.$transaction((tx) => addUser(tx, { ...user, passwordHash }, by))
}

/** The step of adding a user, for commands of this room that do more in the same transaction. */
export async function addUser(
  tx: Db,
  user: { email: string; name: string; role: Role; passwordHash: string | null },
  by: { actor: Actor; at: Date },
): Promise<Result<{ userId: string }, UserRefusal>> {
  const email = parseEmail(user.email)
  if (!email.ok) return email
  const name = toName(user.name)
  if (name === '') return refuse({ kind: 'name-missing' })
  await lockUsers(tx)
  if (await tx.user.findUnique({ where: { email: email.value }, select: { id: true } })) {
    return refuse({ kind: 'email-taken' })
  }
  const { role, passwordHash } = user
  const userId = await insertUser(tx, { email: email.value, name, role, passwordHash }, by)
  return succeed({ userId })
}

/** A name as it is kept: one line, composed, of a length that fits a list. */
export function toName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 120)
}

/**
 * Makes the first admin of a new publication, and nothing once anybody exists.
 * Two processes starting at once make one.
 * @throws Error when the address or the password is not one a user may have
 */
export async function ensureFirstAccount(
  db: DbClient,
  first: { email: string; password: string },
): Promise<{ created: boolean }> {
  const email = parseEmail(first.email)
  const password = parsePassword(first.password)
  if (!email.ok || !password.ok) throw new Error('The first account needs a valid address and password.')
  if (await db.user.findFirst({ select: { id: true } })) return { created: false }
  const passwordHash = await hashPassword(password.value)
  return db.$transaction(async (tx) => {
    await lockUsers(tx)
    if (await tx.user.findFirst({ select: { id: true } })) return { created: false }
    const row = { email: email.value, name: 'Publisher', role: 'admin', passwordHash } as const
    await insertUser(tx, row, { actor: { id: null, name: 'First start' }, at: now() })
    return { created: true }
  })
}

/** Gives a user another password and signs them out everywhere; for the command line, where nobody is asked for the old one. */
export async function setPassword(
  db: DbClient,
  change: { userId: string; password: string },
  by: Acting,
): Promise<Result<null, UserRefusal>> {
  const access = decideAccess(by.actor, 'user.manage')
  if (!access.ok) return access
  const password = parsePassword(change.password)
  if (!password.ok) return password
  const passwordHash = await hashPassword(password.value)
  return db.$transaction(async (tx) => {
    const { userId } = change
    const { count } = await tx.user.updateMany({ where: { id: userId }, data: { passwordHash } })
    if (count === 0) return refuse({ kind: 'user-not-found' })
    await endEverySession(tx, userId, by.at)
    await appendAudit(tx, { ...by, action: 'user.set-password', subject: `user:${userId}`, detail: {} })
    return succeed(null)
  })
}

async function insertUser(
  tx: Db,
  row: { email: string; name: string; role: Role; passwordHash: string | null },
  by: { actor: Actor; at: Date },
): Promise<string> {
  const id = randomUUID()
  await tx.user.create({ data: { id, ...row, createdAt: by.at }, select: { id: true } })
  await appendAudit(tx, {
    ...by,
    action: 'user.create',
    subject: `user:${id}`,
    detail: { email: row.email, name: row.name, role: row.role },
  })
  return id
}
