import type { Role } from '#generated/prisma/enums.ts'
import { endEverySession, isLastAdmin, lockUsers } from '#lib/accounts/account-rules.commands.ts'
import { decideAccess } from '#lib/accounts/policy.ts'
import type { UserRefusal } from '#lib/accounts/user-refusal.ts'
import type { Acting } from '#lib/platform/acting.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

type UserRow = { role: Role; disabledAt: Date | null; personId: string | null; totpSecret: string | null }

/** Shuts a user out from their next request on. The last admin stays: somebody must be able to let others in. */
export function disableUser(db: DbClient, userId: string, by: Acting): Promise<Result<null, UserRefusal>> {
  return changeUser(db, userId, by, async (tx, user) => {
    if (user.disabledAt) return refuse({ kind: 'already-disabled' })
    if (await isLastAdmin(tx, userId)) return refuse({ kind: 'last-admin' })
    await tx.user.update({ where: { id: userId }, data: { disabledAt: by.at }, select: { id: true } })
    await tx.accountLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: by.at } })
    await endEverySession(tx, userId, by.at)
    return succeed({ action: 'user.disable', detail: {} })
  })
}

/** Lets a disabled user sign in again, with the password and the second factor they had. */
export function enableUser(db: DbClient, userId: string, by: Acting): Promise<Result<null, UserRefusal>> {
  return changeUser(db, userId, by, async (tx, user) => {
    if (!user.disabledAt) return refuse({ kind: 'not-disabled' })
    await tx.user.update({ where: { id: userId }, data: { disabledAt: null }, select: { id: true } })
    return succeed({ action: 'user.enable', detail: {} })
  })
}

/** Gives a user another place at the desk; they sign in anew for it. The same role changes nothing. */
export function changeRole(
  db: DbClient,
  { userId, role }: { userId: string; role: Role },
  by: Acting,
): Promise<Result<null, UserRefusal>> {
  return changeUser(db, userId, by, async (tx, user) => {
    if (user.role === role) return succeed(null)
    if (await isLastAdmin(tx, userId)) return refuse({ kind: 'last-admin' })
    await tx.user.update({ where: { id: userId }, data: { role }, select: { id: true } })
    await endEverySession(tx, userId, by.at)
    return succeed({ action: 'user.change-role', detail: { from: user.role, to: role } })
  })
}

/** Says which person readers meet when this user writes or reviews; null takes the byline away. */
export function linkByline(
  db: DbClient,
  { userId, personId }: { userId: string; personId: string | null },
  by: Acting,
): Promise<Result<null, UserRefusal>> {
  return changeUser(db, userId, by, async (tx, user) => {
    if (user.personId === personId) return succeed(null)
    if (personId) {
      const person = await tx.person.findUnique({
        where: { id: personId },
        select: { user: { select: { name: true } } },
      })
      if (!person) return refuse({ kind: 'person-not-found' })
      if (person.user) return refuse({ kind: 'person-taken', by: person.user.name })
    }
    await tx.user.update({ where: { id: userId }, data: { personId }, select: { id: true } })
    return succeed({ action: 'user.link-byline', detail: { from: user.personId, to: personId } })
  })
}

/** Takes a lost second factor off an account, with its recovery codes, and signs its user out everywhere. */
export function resetSecondFactor(
  db: DbClient,
  userId: string,
  by: Acting,
): Promise<Result<null, UserRefusal>> {
  return changeUser(db, userId, by, async (tx, user) => {
    if (!user.totpSecret) return refuse({ kind: 'no-second-factor' })
    const data = { totpSecret: null, totpConfirmedAt: null, totpLastStep: null }
    await tx.user.update({ where: { id: userId }, data, select: { id: true } })
    await tx.recoveryCode.deleteMany({ where: { userId } })
    await endEverySession(tx, userId, by.at)
    return succeed({ action: 'user.reset-second-factor', detail: {} })
  })
}

/** Ends every session of another user. */
export function endSessionsOf(db: DbClient, userId: string, by: Acting): Promise<Result<null, UserRefusal>> {
  return changeUser(db, userId, by, async (tx) => {
    await endEverySession(tx, userId, by.at)
    return succeed({ action: 'user.end-sessions', detail: {} })
  })
}

/** Says which roles may not work without a second factor; it counts at their next request. */
export async function requireSecondFactorOf(
  db: DbClient,
  roles: readonly Role[],
  by: Acting,
): Promise<Result<null, UserRefusal>> {
  const access = decideAccess(by.actor, 'user.manage')
  if (!access.ok) return access
  return db.$transaction(async (tx) => {
    const to = [...new Set(roles)].sort()
    const before = await tx.siteSettings.findFirst({ select: { secondFactorRoles: true } })
    await tx.siteSettings.updateMany({
      where: { id: 1 },
      data: { secondFactorRoles: to, version: { increment: 1 } },
    })
    const detail = { from: before?.secondFactorRoles ?? [], to }
    await appendAudit(tx, { ...by, action: 'user.require-second-factor', subject: 'settings', detail })
    return succeed(null)
  })
}

/** One change to one user: who may, one at a time, and written down when something changed. */
async function changeUser(
  db: DbClient,
  userId: string,
  by: Acting,
  change: (
    tx: Db,
    user: UserRow,
  ) => Promise<Result<{ action: string; detail: Record<string, unknown> } | null, UserRefusal>>,
): Promise<Result<null, UserRefusal>> {
  const access = decideAccess(by.actor, 'user.manage')
  if (!access.ok) return access
  return db.$transaction(async (tx) => {
    await lockUsers(tx)
    const user = await tx.user.findUnique({
      where: { id: userId },
      select: { role: true, disabledAt: true, personId: true, totpSecret: true },
    })
    if (!user) return refuse({ kind: 'user-not-found' })
    const changed = await change(tx, user)
    if (!changed.ok) return changed
    if (changed.value) await appendAudit(tx, { ...by, ...changed.value, subject: `user:${userId}` })
    return succeed(null)
  })
}
