import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { DoorSheet } from '#components/admin/DoorSheet.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import { OnceForm } from '#components/admin/OnceForm.client.tsx'
import { QrCode } from '#components/admin/QrCode.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import type { FactorSetup } from '#lib/accounts/account.views.ts'
import type { OnceState } from '#lib/accounts/shown-once.ts'
import { formatTotpSecret } from '#lib/accounts/totp.ts'
import type { FormState } from '#lib/form-state.ts'
import styles from './SecondFactorView.module.css'

/** Setting up a second factor: begin, let the app read the picture, prove that it did, keep the recovery codes. */
export function SecondFactorView({
  stage,
  setup,
  required,
  begin,
  confirm,
}: {
  stage: 'none' | 'begun' | 'on'
  /** What the app is to be told; null before it is begun and once it is on. */
  setup: FactorSetup | null
  /** The role may not work without one. */
  required: boolean
  begin: (before: FormState, form: FormData) => Promise<FormState>
  confirm: (before: OnceState, form: FormData) => Promise<OnceState>
}) {
  const onward = (
    <p>
      <LinkButton href="/admin" look="main">
        Go to the desk
      </LinkButton>
    </p>
  )
  return (
    <DoorSheet
      title="Second factor"
      lead={
        required
          ? 'Your role works with a second factor only. Set it up now; it takes a minute.'
          : 'Whoever learns your password still cannot sign in without a code from your phone.'
      }
      help={!required && stage !== 'on' && <a href="/admin/account">Not now, back to your account</a>}
    >
      {stage === 'none' && (
        <ActionForm action={begin} submit="Set it up">
          <p className={styles.step}>
            You need an app that makes six-digit codes on your phone or computer: Aegis, 1Password, Google
            Authenticator or any other.
          </p>
        </ActionForm>
      )}
      {setup && (
        <div className={styles.step}>
          <p>1. Let the app read this picture, or type the key into it.</p>
          <QrCode matrix={setup.matrix} label="The key as a QR code" />
          <p>
            Key: <code className={styles.key}>{formatTotpSecret(setup.secret)}</code>
          </p>
        </div>
      )}
      {stage === 'on' && !setup && (
        <p className={styles.step}>Your second factor is on. It is asked for each time you sign in.</p>
      )}
      {stage === 'none' ? null : (
        <OnceForm action={confirm} submit="Turn it on" over={stage === 'on'} after={onward}>
          <TextField
            name="code"
            label="2. Code the app shows now"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
          />
        </OnceForm>
      )}
    </DoorSheet>
  )
}
