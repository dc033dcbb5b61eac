import { expect, test } from 'vitest'
import { queueMail } from '#lib/mail/mail.commands.ts'
import { testDatabase } from '#tests/database.ts'

const { db } = await testDatabase()
const at = new Date('2026-11-23T10:00:00Z')
const mail = { to: 'Ada@Example.org', subject: 'Hello', text: 'Words.', purpose: 'comment' } as const

test('a message waits in the outbox from the moment its reason is committed', async () => {
  const { mailId } = await db.$transaction((tx) => queueMail(tx, mail, at))
  expect(await db.mailMessage.findUniqueOrThrow({ where: { id: mailId } })).toMatchObject({
    to: 'ada@example.org',
    purpose: 'comment',
    createdAt: at,
    nextAttemptAt: at,
    sentAt: null,
    attempts: 0,
  })
})

test('a reason that was not committed leaves no message', async () => {
  const before = await db.mailMessage.count()
  const undone = db.$transaction(async (tx) => {
    await queueMail(tx, mail, at)
    throw new Error('the article was saved by somebody else')
  })
  await expect(undone).rejects.toThrow('somebody else')
  expect(await db.mailMessage.count()).toBe(before)
})

test('a message to nobody is a mistake of whoever wrote it', async () => {
  const nobody = { ...mail, to: 'Ada <ada@example.org>' }
  await expect(db.$transaction((tx) => queueMail(tx, nobody, at))).rejects.toThrow('no-recipient')
})
