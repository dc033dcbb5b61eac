import type { Db } from '#lib/platform/db.ts'

/** Serialises changes to who may sign in, so that two of them cannot both believe an admin remains. */
const usersLock = 72707372n

/** Held to the end of the transaction. */
export async function lockUsers(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${usersLock})`
}

/** Whether nobody could let others in without this user. Ask under `lockUsers`. */
export async function isLastAdmin(tx: Db, userId: string): Promise<boolean> {
  const admins = await tx.user.findMany({ where: { role: 'admin', disabledAt: null }, select: { id: true } })
  return admins.length === 1 && admins[0]?.id === userId
}

/** Ends every session of a user, also one that is being begun at this moment. Answers the version that counts now. */
export async function endEverySession(tx: Db, userId: string, at: Date): Promise<number> {
  const { sessionVersion } = await tx.user.update({
    where: { id: userId },
    data: { sessionVersion: { increment: 1 } },
    select: { sessionVersion: true },
  })
  await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: at } })
  return sessionVersion
}
