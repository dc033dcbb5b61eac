import { assertNever } from '#lib/assert-never.ts'
import type { NewMail } from '#lib/mail/mail.ts'

type Recipient = { email: string; name: string }

/** Something about an account that its owner should hear of, in case it was not they who did it. */
export type AccountNotice =
  | { kind: 'password-changed' }
  | { kind: 'second-factor-on' }
  | { kind: 'second-factor-off' }
  | { kind: 'second-factor-reset' }
  | { kind: 'recovery-code-used'; left: number }

const signature = 'This message was sent by the publication’s desk. Nobody reads answers to it.'

/** The letter that lets someone in for the first time. */
export function invitationMail(
  to: Recipient,
  { site, by, url, days }: { site: string; by: string; url: string; days: number },
): NewMail {
  return {
    to: to.email,
    purpose: 'invitation',
    subject: `You are invited to the desk of ${site}`,
    text: letter(to, [
      `${by} has made you an account at the desk of ${site}. Open this address and choose a password:`,
      url,
      `It works once, for ${days} days. If you expected nothing of the kind, you can leave it.`,
    ]),
  }
}

/** The letter with which a forgotten password is replaced. */
export function passwordResetMail(
  to: Recipient,
  { site, url, minutes }: { site: string; url: string; minutes: number },
): NewMail {
  return {
    to: to.email,
    purpose: 'password-reset',
    subject: `A new password for the desk of ${site}`,
    text: letter(to, [
      `Someone asked for a new password for your account at the desk of ${site}. Open this address to choose one:`,
      url,
      `It works once, for ${minutes} minutes. If it was not you, nothing has changed and you can leave it.`,
    ]),
  }
}

/** A word to the owner of an account after something about it changed. */
export function accountNotice(to: Recipient, notice: AccountNotice, origin: string): NewMail {
  return {
    to: to.email,
    purpose: 'account-notice',
    subject: noticeSubject(notice),
    text: letter(to, [
      `${noticeSentence(notice)}`,
      `If it was not you, ask an administrator for help at once, and choose another password: ${origin}/admin/forgot`,
    ]),
  }
}

function noticeSubject({ kind }: AccountNotice): string {
  switch (kind) {
    case 'password-changed':
      return 'Your password was changed'
    case 'second-factor-on':
      return 'A second factor was set up'
    case 'second-factor-off':
    case 'second-factor-reset':
      return 'Your second factor was taken off'
    case 'recovery-code-used':
      return 'A recovery code was used'
    default:
      return assertNever(kind)
  }
}

function noticeSentence(notice: AccountNotice): string {
  switch (notice.kind) {
    case 'password-changed':
      return 'The password of your account was changed, and every browser was signed out.'
    case 'second-factor-on':
      return 'From now on a code from your app is asked for when you sign in.'
    case 'second-factor-off':
      return 'Your account no longer asks for a code when you sign in.'
    case 'second-factor-reset':
      return 'An administrator took the second factor off your account. You can set up another one.'
    case 'recovery-code-used':
      return `Someone signed in to your account with a recovery code. ${notice.left} of them are left.`
    default:
      return assertNever(notice)
  }
}

function letter(to: Recipient, paragraphs: string[]): string {
  return [`Hello ${to.name},`, ...paragraphs, signature].join('\n\n')
}
