import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { DoorSheet } from '#components/admin/DoorSheet.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import type { LinkView } from '#lib/accounts/account.views.ts'
import { passwordHint } from '#lib/accounts/sign-in-problem.ts'
import type { FormState } from '#lib/form-state.ts'

/** A one-time link that is used: choose a password. Looking at it uses nothing up. */
export function UseLinkView({
  link,
  token,
  action,
}: {
  link: LinkView
  token: string
  action: (before: FormState, form: FormData) => Promise<FormState>
}) {
  const invited = link.purpose === 'invitation'
  return (
    <DoorSheet
      title={invited ? `Welcome, ${link.name}` : 'Choose another password'}
      lead={
        invited
          ? 'Choose a password, and the desk is open to you. You sign in with your e-mail address.'
          : 'Every browser that is signed in to your account is signed out with it.'
      }
    >
      <ActionForm action={action} submit={invited ? 'Come in' : 'Change the password'}>
        <input type="hidden" name="token" value={token} />
        <TextField label="E-mail address" name="email" value={link.email} autoComplete="username" readOnly />
        <TextField
          name="password"
          type="password"
          label="New password"
          hint={passwordHint}
          autoComplete="new-password"
          required
        />
      </ActionForm>
    </DoorSheet>
  )
}

/** A link that was used, is over, or never was one. */
export function LinkOverView() {
  return (
    <DoorSheet
      title="This link is over"
      lead="It was used already, or its time is up. A link works once."
      help={
        <>
          <a href="/admin/forgot">Have another one sent</a>, or <a href="/admin/sign-in">sign in</a>.
        </>
      }
    />
  )
}
