import type { SignInState } from '#lib/accounts/account.views.ts'
import { passwordLength } from '#lib/accounts/password.ts'

/** What was wrong with a sign-in, and what to do, in a sentence. The same for known and unknown addresses. */
export function describeSignInProblem(problem: NonNullable<SignInState['problem']>): string {
  switch (problem.kind) {
    case 'incomplete':
      return 'Enter your e-mail address and your password.'
    case 'unanswered':
      return 'No answer came: the connection or the database is away for a moment. Try again soon.'
    case 'wrong-credentials':
      return 'That address and password do not belong together. Check both and try again.'
    case 'throttled':
      return describeWait(problem.waitSeconds)
  }
}

/** That there were too many tries, and how long to wait. */
export function describeWait(waitSeconds: number): string {
  const minutes = Math.ceil(waitSeconds / 60)
  return `Too many tries. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, then try again.`
}

/** Why the second step of a sign-in did not go on. */
export function describeCodeProblem(
  refusal: { kind: 'wrong-code' } | { kind: 'throttled'; waitSeconds: number } | { kind: 'step-over' },
): string {
  switch (refusal.kind) {
    case 'wrong-code':
      return 'That is no code of now, or it was used already. Wait for the next one and type it.'
    case 'throttled':
      return describeWait(refusal.waitSeconds)
    case 'step-over':
      return 'That took too long, or your account was changed meanwhile. Sign in again from the beginning.'
  }
}

/** Why someone did not show that it is they. */
export function describeOwnPasswordProblem(
  refusal: { kind: 'wrong-password' } | { kind: 'no-password' } | { kind: 'throttled'; waitSeconds: number },
): string {
  switch (refusal.kind) {
    case 'wrong-password':
      return 'That is not your password.'
    case 'no-password':
      return 'Your account has no password yet. Have a link sent to you with “Forgot your password?” at the sign-in.'
    case 'throttled':
      return describeWait(refusal.waitSeconds)
  }
}

/** What is said at the sign-in to whom a provider sent back. */
export function describeProviderProblem(code: string | undefined): string | null {
  if (code === undefined) return null
  return code === 'unknown-account'
    ? 'Nobody is let in to this desk by that account. Ask an administrator for an invitation, or sign in with your password.'
    : 'Single sign-on did not work this time. Try again, or sign in with your password.'
}

/** How a password must be, beside the field for a new one. */
export const passwordHint = `At least ${passwordLength.min} characters. Several words are easier to keep than one with signs in it.`
