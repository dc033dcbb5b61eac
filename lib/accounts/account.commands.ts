import { randomUUID } from 'node:crypto'
import type { Role } from '#generated/prisma/enums.ts'
import { type EmailRefusal, parseEmail } from '#lib/accounts/email.ts'
import { type PasswordRefusal, parsePassword } from '#lib/accounts/password.ts'
import { type Actor, appendAudit } from '#lib/platform/audit.ts'
import { now } from '#lib/platform/clock.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { hashPassword } from '#lib/platform/password-hash.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Serialises changes to who may sign in, so that two of them cannot both believe an admin remains. */
const usersLock = 72707372n

type By = { actor: Actor; at: Date }

/** Someone who is to sign in; the password as typed. */
export type NewUser = { email: string; name: string; role: Role; password: string }

/** Why a user could not be added. */
export type CreateUserRefusal =
  | EmailRefusal
  | PasswordRefusal
  | { kind: 'name-missing' }
  | { kind: 'email-taken' }

/** Adds someone who may sign in. */
export async function createUser(
  db: DbClient,
  user: NewUser,
  by: By,
): Promise<Result<{ userId: string }, CreateUserRefusal>> {
  const email = parseEmail(user.email)
  if (!email.ok) return email
  const password = parsePassword(user.password)
  if (!password.ok) return password
  const name = user.name.normalize('NFC').trim()
  if (name === '') return refuse({ kind: 'name-missing' })
  const row = { email: email.value, name, role: user.role, passwordHash: await hashPassword(password.value) }
  return db.$transaction(async (tx) => {
    await lockUsers(tx)
    if (await tx.user.findUnique({ where: { email: row.email }, select: { id: true } })) {
      return refuse({ kind: 'email-taken' })
    }
    return succeed({ userId: await insertUser(tx, row, by) })
  })
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

/** Why a user kept their access. */
export type DisableRefusal =
  | { kind: 'user-not-found' }
  | { kind: 'already-disabled' }
  | { kind: 'last-admin' }

/** Shuts a user out from their next request on. The last admin stays: somebody must be able to let others in. */
export async function disableUser(
  db: DbClient,
  userId: string,
  by: By,
): Promise<Result<null, DisableRefusal>> {
  return db.$transaction(async (tx) => {
    await lockUsers(tx)
    const user = await tx.user.findUnique({ where: { id: userId }, select: { role: true, disabledAt: true } })
    if (!user) return refuse({ kind: 'user-not-found' })
    if (user.disabledAt) return refuse({ kind: 'already-disabled' })
    if (
      user.role === 'admin' &&
      (await tx.user.count({ where: { role: 'admin', disabledAt: null } })) === 1
    ) {
      return refuse({ kind: 'last-admin' })
    }
    const data = { disabledAt: by.at, sessionVersion: { increment: 1 } }
    await tx.user.update({ where: { id: userId }, data, select: { id: true } })
    await appendAudit(tx, { ...by, action: 'user.disable', subject: `user:${userId}`, detail: {} })
    return succeed(null)
  })
}

/** Gives a user another password and signs them out everywhere. */
export async function setPassword(
  db: DbClient,
  change: { userId: string; password: string },
  by: By,
): Promise<Result<null, PasswordRefusal | { kind: 'user-not-found' }>> {
  const password = parsePassword(change.password)
  if (!password.ok) return password
  const passwordHash = await hashPassword(password.value)
  return raiseSessionVersion(db, { userId: change.userId, passwordHash, action: 'user.set-password' }, by)
}

/** Ends every session of a user, at their next request. */
export async function signOutEverywhere(
  db: DbClient,
  userId: string,
  by: By,
): Promise<Result<null, { kind: 'user-not-found' }>> {
  return raiseSessionVersion(db, { userId, action: 'user.sign-out-everywhere' }, by)
}

async function raiseSessionVersion(
  db: DbClient,
  change: { userId: string; passwordHash?: string; action: string },
  by: By,
): Promise<Result<null, { kind: 'user-not-found' }>> {
  const { userId, passwordHash, action } = change
  return db.$transaction(async (tx) => {
    const data = { sessionVersion: { increment: 1 }, ...(passwordHash ? { passwordHash } : {}) }
    const { count } = await tx.user.updateMany({ where: { id: userId }, data })
    if (count === 0) return refuse({ kind: 'user-not-found' })
    await appendAudit(tx, { ...by, action, subject: `user:${userId}`, detail: {} })
    return succeed(null)
  })
}

async function insertUser(
  tx: Db,
  row: { email: string; name: string; role: Role; passwordHash: string },
  by: By,
): Promise<string> {
  const id = randomUUID()
  await tx.user.create({ data: { id, ...row, createdAt: by.at }, select: { id: true } })
  await appendAudit(tx, {
    ...by,
    action: 'user.create',
    subject: `user:${id}`,
    detail: { email: row.email, role: row.role },
  })
  return id
}

async function lockUsers(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${usersLock})`
}
