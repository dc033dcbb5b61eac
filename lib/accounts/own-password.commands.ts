import { normalisePassword } from '#lib/accounts/password.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { verifyPassword } from '#lib/platform/password-hash.ts'
import { throttle } from '#lib/platform/throttle.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Wrong passwords typed by someone who is signed in already: a session left open must not be a place to guess. */
export const ownPasswordLimit = { name: 'own-password', attempts: 5, windowSeconds: 15 * 60 }

/** Why someone did not show that it is they. */
export type OwnPasswordRefusal =
  | { kind: 'wrong-password' }
  | { kind: 'no-password' }
  | { kind: 'throttled'; waitSeconds: number }

/** Asks a signed-in user for their password once more, before something that a borrowed session must not do. */
export async function checkOwnPassword(
  db: DbClient,
  userId: string,
  typed: string,
): Promise<Result<null, OwnPasswordRefusal>> {
  const tries = throttle(db, ownPasswordLimit)
  const answer = await tries.take(userId)
  if (!answer.allowed) return refuse({ kind: 'throttled', waitSeconds: answer.waitSeconds })
  const user = await db.user.findUnique({ where: { id: userId }, select: { passwordHash: true } })
  if (!user?.passwordHash) return refuse({ kind: 'no-password' })
  const matches = await verifyPassword(user.passwordHash, normalisePassword(typed) ?? '')
  if (!matches) return refuse({ kind: 'wrong-password' })
  await tries.forget(userId)
  return succeed(null)
}
