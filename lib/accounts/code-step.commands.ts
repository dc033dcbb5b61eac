import { accountNotice } from '#lib/accounts/account-mail.ts'
import { finishSignIn } from '#lib/accounts/finish-sign-in.commands.ts'
import { type CodeRefusal, takeCode } from '#lib/accounts/take-code.commands.ts'
import { queueMail } from '#lib/mail/mail.commands.ts'
import type { CodeStep } from '#lib/platform/code-step.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import type { SessionStart } from '#lib/platform/session-row.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Why the second step did not end in a session. */
export type CodeStepRefusal = CodeRefusal | { kind: 'step-over' }

/**
 * The second step of signing in: a code of the app, or a recovery code, whose use its owner is told of. Whoever was
 * disabled or signed out everywhere since the first step begins anew.
 */
export async function signInWithCode(
  db: DbClient,
  { step, code: typed }: { step: CodeStep; code: string },
  at: Date,
): Promise<Result<SessionStart, CodeStepRefusal>> {
  const { userId, sessionVersion, first } = step
  const user = await db.user.findUnique({
    where: { id: userId },
    select: { name: true, email: true, disabledAt: true, sessionVersion: true, totpConfirmedAt: true },
  })
  if (!user || user.disabledAt || user.sessionVersion !== sessionVersion || !user.totpConfirmedAt) {
    return refuse({ kind: 'step-over' })
  }
  const used = await takeCode(db, { userId, typed, recovery: true }, at)
  if (!used.ok) return used
  const method = used.value === 'totp' ? (`${first}+totp` as const) : 'recovery-code'
  await finishSignIn(db, { userId, name: user.name, method }, at)
  if (method === 'recovery-code') {
    const left = await db.recoveryCode.count({ where: { userId, usedAt: null } })
    await queueMail(db, accountNotice(user, { kind: 'recovery-code-used', left }, env().origin), at)
  }
  return succeed({ userId, sessionVersion, method })
}
