import type { OutboxLine } from '#lib/mail/mail.views.ts'
import { db } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'

const pageSize = 30

/** The newest messages, `after` one of them, and whether a mail server is there to send them. */
export async function listOutbox(
  after: string | null,
): Promise<{ messages: OutboxLine[]; next: string | null; hasServer: boolean }> {
  const rows = await db().mailMessage.findMany({
    select: {
      id: true,
      to: true,
      subject: true,
      text: true,
      createdAt: true,
      sentAt: true,
      attempts: true,
      lastError: true,
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    ...(after && { cursor: { id: after }, skip: 1 }),
    take: pageSize + 1,
  })
  const messages = rows.slice(0, pageSize)
  const next = rows.length > pageSize ? (messages.at(-1)?.id ?? null) : null
  return { messages, next, hasServer: env().SMTP_URL !== undefined }
}
