import { createTransport } from 'nodemailer'
import { env } from '#lib/platform/env.ts'

/** A message as it goes out. `id` stays the same when it is sent again, so that a reader can tell. */
export type OutgoingMail = { id: string; to: string; subject: string; text: string }

/** What the mail server said: taken, not now, or never. */
export type MailAnswer = { kind: 'taken' } | { kind: 'not-now' | 'never'; said: string }

/** Sends one message; answers and never throws. */
export type Mailer = (mail: OutgoingMail) => Promise<MailAnswer>

/** The configured mail server, or null. Every wait is bounded: a server that hangs is one that is away. */
export function openMailer(): Mailer | null {
  const { SMTP_URL: url, MAIL_FROM: from, origin } = env()
  if (!url || !from) return null
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ id, to, subject, text }) => {
    try {
      const messageId = `<${id}@${new URL(origin).hostname}>`
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text, messageId })
      return { kind: 'taken' }
    } catch (error) {
      return toAnswer(error)
    }
  }
}

/** Only a refusal of this recipient or this message is for good; a server that is away or misconfigured is not. */
function toAnswer(error: unknown): MailAnswer {
  if (!(error instanceof Error)) return { kind: 'not-now', said: 'No reason given' }
  const code = 'code' in error ? error.code : null
  const response = 'responseCode' in error ? Number(error.responseCode) : 0
  const isForGood = response >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
  return { kind: isForGood ? 'never' : 'not-now', said: error.message.slice(0, 300) }
}
