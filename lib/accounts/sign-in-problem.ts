import type { SignInState } from '#lib/accounts/account.views.ts'

/** What was wrong with a sign-in, and what to do, in a sentence. The same for known and unknown addresses. */
export function describeSignInProblem(problem: NonNullable<SignInState['problem']>): string {
  switch (problem.kind) {
    case 'incomplete':
      return 'Enter your e-mail address and your password.'
    case 'wrong-credentials':
      return 'That address and password do not belong together. Check both and try again.'
    case 'throttled': {
      const minutes = Math.ceil(problem.waitSeconds / 60)
      return `Too many tries. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, then try again.`
    }
  }
}
