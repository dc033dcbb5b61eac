import { appendAudit } from '#lib/platform/audit.ts'
import type { DbClient } from '#lib/platform/db.ts'

/**
 * Deletes messages that went out more than `days` days ago, by the database's clock; answers how many. What never went
 * out stays: without a mail server it is read at the desk. It is told in the audit log, without what the messages said.
 */
export async function sweepSentMail(db: DbClient, days: number): Promise<number> {
  return db.$transaction(async (tx) => {
    const [clock] = await tx.$queryRaw<{ at: Date }[]>`SELECT now() AS at`
    const count = await tx.$executeRaw`
      DELETE FROM "MailMessage" WHERE "sentAt" < now() - make_interval(days => ${days}::int)`
    if (clock && count > 0)
      await appendAudit(tx, {
        at: clock.at,
        actor: { id: null, name: 'The publication' },
        action: 'mail.sweep',
        subject: 'outbox',
        detail: { count, days },
      })
    return count
  })
}
