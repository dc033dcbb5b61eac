import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { DoorSheet } from '#components/admin/DoorSheet.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import type { FormState } from '#lib/form-state.ts'

/** Where a link for a new password is asked for. */
export function ForgotView({
  action,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>
}) {
  return (
    <DoorSheet
      title="A new password"
      lead="Tell us your address. If you have an account, a link is sent there with which you choose another password."
      help={
        <>
          No message after some minutes? Look in the folder for unwanted mail, or ask an administrator for a
          link. <a href="/admin/sign-in">Back to the sign-in</a>
        </>
      }
    >
      <ActionForm action={action} submit="Send the link">
        <TextField name="email" type="email" label="E-mail address" autoComplete="username" required />
      </ActionForm>
    </DoorSheet>
  )
}
