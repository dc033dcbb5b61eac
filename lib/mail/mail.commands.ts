import { randomUUID } from 'node:crypto'
import { composeMail, type NewMail } from '#lib/mail/mail.ts'
import type { Db } from '#lib/platform/db.ts'

/**
 * Puts a message in the outbox, inside the transaction that gives the reason for it: it goes out when that commits,
 * and never when it does not. Nothing is sent here, so no mail server can hold up what an editor does. Without a mail
 * server an admin reads the message in the desk.
 * @throws Error when there is nothing to send or nobody to send it to
 */
export async function queueMail(tx: Db, mail: NewMail, at: Date): Promise<{ mailId: string }> {
  const composed = composeMail(mail)
  if (!composed.ok) throw new Error(`No mail can be made of this: ${composed.refusal.kind}.`)
  const mailId = randomUUID()
  await tx.mailMessage.create({
    data: { id: mailId, ...composed.value, createdAt: at, nextAttemptAt: at },
    select: { id: true },
  })
  return { mailId }
}
