import { describePasswordRefusal, type PasswordRefusal } from '#lib/accounts/password.ts'
import { describeOwnPasswordProblem } from '#lib/accounts/sign-in-problem.ts'

/** Why something about one's own account stayed as it was, in a sentence. */
export function describeOwnRefusal(
  refusal:
    | PasswordRefusal
    | { kind: 'wrong-password' }
    | { kind: 'no-password' }
    | { kind: 'throttled'; waitSeconds: number }
    | { kind: 'no-second-factor' },
): string {
  switch (refusal.kind) {
    case 'wrong-password':
    case 'no-password':
    case 'throttled':
      return describeOwnPasswordProblem(refusal)
    case 'no-second-factor':
      return 'Your account has no second factor.'
    default:
      return describePasswordRefusal(refusal)
  }
}
