import { EditScreen } from '#components/admin/EditScreen.tsx'
import { OnceForm } from '#components/admin/OnceForm.client.tsx'
import { SelectField } from '#components/admin/SelectField.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { Role } from '#generated/prisma/enums.ts'
import { roleWords } from '#lib/accounts/role-words.ts'
import type { OnceState } from '#lib/accounts/shown-once.ts'

/** Someone new: their address, name and place at the desk. */
export function InviteView({
  action,
}: {
  action: (before: OnceState, form: FormData) => Promise<OnceState>
}) {
  return (
    <EditScreen back={{ path: '/admin/users', name: 'Users' }} title="Invite someone">
      <OnceForm action={action} submit="Invite" after={<a href="/admin/users">Back to the users</a>}>
        <TextField name="email" type="email" label="E-mail address" autoComplete="off" required />
        <TextField name="name" label="Name" autoComplete="off" required />
        <SelectField
          name="role"
          label="Role"
          defaultValue="author"
          choices={Object.values(Role).map((role) => ({ value: role, label: roleWords[role] }))}
        />
      </OnceForm>
    </EditScreen>
  )
}
