import type { SignInMethod } from '#lib/accounts/sign-in-method.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { DbClient } from '#lib/platform/db.ts'

/** Writes down that someone has shown all that is asked of them, whichever way, and sweeps counts that are over. */
export async function finishSignIn(
  db: DbClient,
  who: { userId: string; name: string; method: SignInMethod },
  at: Date,
): Promise<void> {
  const { userId, name, method } = who
  await db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { lastSignInAt: at }, select: { id: true } })
    await tx.throttle.deleteMany({ where: { expire: { lt: at } } })
    const actor = { id: userId, name }
    await appendAudit(tx, {
      at,
      actor,
      action: 'user.sign-in',
      subject: `user:${userId}`,
      detail: { method },
    })
  })
}
