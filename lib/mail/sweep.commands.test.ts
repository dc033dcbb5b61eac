import { expect, test } from 'vitest'
import { queueMail } from '#lib/mail/mail.commands.ts'
import { sweepSentMail } from '#lib/mail/sweep.commands.ts'
import { testDatabase } from '#tests/database.ts'

const { db } = await testDatabase()
const mail = { to: 'ada@example.org', subject: 'Hello', text: 'Words.', purpose: 'comment' } as const

async function sentDaysAgo(days: number | null): Promise<string> {
  const { mailId } = await queueMail(db, mail, new Date(0))
  if (days !== null)
    await db.$executeRaw`
      UPDATE "MailMessage" SET "sentAt" = now() - make_interval(days => ${days}::int) WHERE "id" = ${mailId}::uuid`
  return mailId
}

test('messages that went out long ago are deleted, and the audit log says how many', async () => {
  await sentDaysAgo(31)
  const kept = [await sentDaysAgo(29), await sentDaysAgo(null)]
  expect(await sweepSentMail(db, 30)).toBe(1)
  const left = await db.mailMessage.findMany({ select: { id: true } })
  expect(left.map(({ id }) => id).toSorted()).toEqual(kept.toSorted())
  const entries = await db.auditEntry.findMany({ where: { action: 'mail.sweep' } })
  expect(entries.map(({ detail }) => detail)).toEqual([{ count: 1, days: 30 }])
})

test('when there is nothing to delete, nothing is told', async () => {
  const before = await db.auditEntry.count()
  expect(await sweepSentMail(db, 30)).toBe(0)
  expect(await db.auditEntry.count()).toBe(before)
})
