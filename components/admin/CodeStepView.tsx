import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { DoorSheet } from '#components/admin/DoorSheet.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import type { FormState } from '#lib/form-state.ts'

/** The second step of signing in. */
export function CodeStepView({
  action,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>
}) {
  return (
    <DoorSheet
      title="Enter your code"
      lead="Open the app that makes your codes, and type the one it shows for this desk now."
      help={
        <>
          Lost your phone? Type one of your recovery codes instead. Lost those too? An administrator can take
          the second factor off your account. <a href="/admin/sign-in">Begin again</a>
        </>
      }
    >
      <ActionForm action={action} submit="Sign in">
        <TextField
          name="code"
          label="Code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
          autoFocus
        />
      </ActionForm>
    </DoorSheet>
  )
}
