import { parseEmail } from '#lib/accounts/email.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Why a message goes out. The desk's outbox can be narrowed by it. */
export const mailPurposes = [
  'invitation',
  'password-reset',
  'account-notice',
  'review-request',
  'review-result',
  'comment',
  'schedule',
  'reader-report',
  'source-notice',
  'review-due',
  'evidence',
] as const

export type MailPurpose = (typeof mailPurposes)[number]

/** A message as whoever sends it writes it: plain text, one recipient. */
export type NewMail = { to: string; subject: string; text: string; purpose: MailPurpose }

/** Why a message cannot be sent to anyone. */
export type MailRefusal = { kind: 'no-recipient' } | { kind: 'empty-message' }

const maxSubject = 200
const maxText = 20_000

/** Everything that is not part of a line of text: control and format characters that could begin another header. */
const betweenWords = /[\p{Cc}\u2028\u2029]+/gu
const notInText = /[^\P{Cc}\n\t]+/gu

/**
 * A message that cannot be read as another one: the subject is one line, the recipient one address. A title that
 * holds a line break is still a title, so it is mended and not refused.
 */
export function composeMail(mail: NewMail): Result<NewMail, MailRefusal> {
  const to = parseEmail(mail.to)
  if (!to.ok) return refuse({ kind: 'no-recipient' })
  const subject = cut(mail.subject.normalize('NFC').replace(betweenWords, ' ').trim(), maxSubject)
  const text = mail.text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(notInText, '')
    .slice(0, maxText)
  if (subject === '' || text.trim() === '') return refuse({ kind: 'empty-message' })
  return succeed({ to: to.value, subject, text, purpose: mail.purpose })
}

function cut(line: string, longest: number): string {
  const characters = Array.from(line)
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`
}
