import { DoorSheet } from '#components/admin/DoorSheet.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import { Problem } from '#components/admin/Problem.tsx'
import { SignInForm } from '#components/admin/SignInForm.client.tsx'
import type { SignInState } from '#lib/accounts/account.views.ts'
import styles from './SignInView.module.css'

/** The door of the desk: address and password, and the provider when there is one. */
export function SignInView({
  action,
  providerName,
  problem,
}: {
  action: (before: SignInState, form: FormData) => Promise<SignInState>
  /** What single sign-on is called here; null without it. */
  providerName: string | null
  /** What went wrong at the provider. */
  problem: string | null
}) {
  return (
    <DoorSheet
      title="Sign in to the desk"
      lead="For authors, editors and reviewers. Readers need no account."
      help={
        <>
          No account? Whoever runs this publication can invite you. <a href="/">Read instead</a>
        </>
      }
    >
      {problem && <Problem>{problem}</Problem>}
      <SignInForm action={action} />
      <p className={styles.forgot}>
        <a href="/admin/forgot">Forgot your password?</a>
      </p>
      {providerName && (
        <div className={styles.provider}>
          <LinkButton href="/api/single-sign-on">Sign in with {providerName}</LinkButton>
        </div>
      )}
    </DoorSheet>
  )
}
