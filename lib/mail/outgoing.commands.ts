import type { DbClient } from '#lib/platform/db.ts'
import type { Mailer, OutgoingMail } from '#lib/platform/mail.ts'

/** Minutes from one attempt to the next; after the last one a message is given up. */
const restMinutes = [1, 5, 15, 60, 240, 720, 1_440]

type Claimed = OutgoingMail & { attempts: number }

/**
 * Sends the message that has waited longest; false when none is due. Instances share the work: a row is claimed, and
 * due again later, before it is sent, so that no two send it at once and a killed one's message is sent by another.
 */
export async function sendNext(db: DbClient, send: Mailer): Promise<boolean> {
  const [mail] = await db.$queryRaw<Claimed[]>`
    UPDATE "MailMessage" SET "attempts" = "attempts" + 1,
      "nextAttemptAt" = now() + make_interval(mins => (${restMinutes}::int[])[least("attempts" + 1, ${restMinutes.length}::int)])
    WHERE "id" = (SELECT "id" FROM "MailMessage" WHERE "sentAt" IS NULL AND "nextAttemptAt" <= now()
      ORDER BY "nextAttemptAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "id", "to", "subject", "text", "attempts"`
  if (!mail) return false
  const answer = await send(mail)
  if (answer.kind === 'taken') {
    await db.$executeRaw`
      UPDATE "MailMessage" SET "sentAt" = now(), "nextAttemptAt" = NULL, "lastError" = NULL,
        "text" = regexp_replace("text", '/admin/(join|reset)/\\S+', '/admin/\\1/…') WHERE "id" = ${mail.id}::uuid`
    return true
  }
  const isOver = answer.kind === 'never' || mail.attempts > restMinutes.length
  await db.mailMessage.update({
    where: { id: mail.id },
    data: { lastError: answer.said, ...(isOver && { nextAttemptAt: null }) },
    select: { id: true },
  })
  return true
}
