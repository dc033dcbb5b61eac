import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test, vi } from 'vitest'
import { queueMail } from '#lib/mail/mail.commands.ts'
import { sendNext } from '#lib/mail/outgoing.commands.ts'
import { completeEnv } from '#lib/platform/env.ts'
import { openMailer } from '#lib/platform/mail.ts'
import { testDatabase } from '#tests/database.ts'

const { db, url } = await testDatabase()
const taken: string[] = []
let code = 0
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_, __, done) => done(code ? Object.assign(new Error('Refused'), { responseCode: code }) : null),
  onData: (stream, _, done) =>
    void text(stream)
      .then((mail) => taken.push(mail))
      .then(() => done()),
})
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
afterAll(() => new Promise<void>((done) => server.close(done)))
const { port } = server.server.address() as AddressInfo
vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${port}`)
vi.stubEnv('MAIL_FROM', 'Desk <desk@example.org>')
completeEnv({ DATABASE_URL: url })
const send = openMailer() ?? (async () => ({ kind: 'never', said: 'no server' }) as const)

async function queue(words = 'Hello') {
  const mail = {
    to: 'ada@example.org',
    subject: 'A\r\nBcc: eve@example.org',
    text: words,
    purpose: 'comment',
  } as const
  return queueMail(db, mail, new Date(0))
}

test('a message is sent once, however many send, and its link is not kept', async () => {
  const { mailId } = await queue('http://localhost:3000/admin/join/secret\nBye')
  const sent = await Promise.all([sendNext(db, send), sendNext(db, send)])
  expect(sent.filter(Boolean)).toHaveLength(1)
  expect(taken).toHaveLength(1)
  expect(taken[0]).not.toMatch(/^Bcc:/m)
  const row = await db.mailMessage.findUniqueOrThrow({ where: { id: mailId } })
  expect(row).toMatchObject({ nextAttemptAt: null, attempts: 1, lastError: null })
  expect(row.text).toBe('http://localhost:3000/admin/join/…\nBye')
})

test.each([
  [450, false],
  [550, true],
])('a server that answers %i is asked again, or not', async (answer, isOver) => {
  code = answer
  const { mailId } = await queue()
  await sendNext(db, send)
  const row = await db.mailMessage.findUniqueOrThrow({ where: { id: mailId } })
  expect(row).toMatchObject({ sentAt: null, attempts: 1 })
  expect(row.lastError).toContain(String(answer))
  expect(row.nextAttemptAt === null).toBe(isOver)
  code = 0
})
