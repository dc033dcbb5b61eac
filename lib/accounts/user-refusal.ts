import { type EmailRefusal, emailRefusalWords } from '#lib/accounts/email.ts'
import { describePasswordRefusal, type PasswordRefusal } from '#lib/accounts/password.ts'
import type { AccessRefusal } from '#lib/accounts/policy.ts'
import { assertNever } from '#lib/assert-never.ts'
import { describeAccess } from '#lib/desk/save.ts'

/** Why something about a user stayed as it was. */
export type UserRefusal =
  | AccessRefusal
  | EmailRefusal
  | PasswordRefusal
  | { kind: 'name-missing' }
  | { kind: 'email-taken' }
  | { kind: 'user-not-found' }
  | { kind: 'already-disabled' }
  | { kind: 'not-disabled' }
  | { kind: 'user-disabled' }
  | { kind: 'last-admin' }
  | { kind: 'no-second-factor' }
  | { kind: 'person-not-found' }
  | { kind: 'person-taken'; by: string }

/** A refusal as a sentence for whoever looks after the users. */
export function describeUserRefusal(refusal: UserRefusal): string {
  switch (refusal.kind) {
    case 'email-not-valid':
      return emailRefusalWords
    case 'password-too-short':
    case 'password-too-long':
    case 'password-repeats-one-character':
      return describePasswordRefusal(refusal)
    case 'name-missing':
      return 'Give the name colleagues know the person by.'
    case 'email-taken':
      return 'Somebody signs in with this address already.'
    case 'user-not-found':
      return 'This user is gone.'
    case 'already-disabled':
      return 'This user is disabled already.'
    case 'not-disabled':
      return 'This user may sign in already.'
    case 'user-disabled':
      return 'This user is disabled. Let them in again first.'
    case 'last-admin':
      return 'This is the last administrator. Make somebody else one first: somebody must be able to let others in.'
    case 'no-second-factor':
      return 'This user has no second factor.'
    case 'person-not-found':
      return 'This person is no longer there. Choose another one.'
    case 'person-taken':
      return `${refusal.by} signs in for this person already. A byline belongs to one account.`
    case 'role-may-not':
    case 'article-of-others':
    case 'own-article':
    case 'wrong-state':
      return describeAccess(refusal)
    default:
      return assertNever(refusal)
  }
}
