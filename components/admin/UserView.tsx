import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import type { ButtonLook } from '#components/admin/Button.tsx'
import { EditScreen } from '#components/admin/EditScreen.tsx'
import { OnceForm } from '#components/admin/OnceForm.client.tsx'
import { SelectField } from '#components/admin/SelectField.client.tsx'
import { SessionTable } from '#components/admin/SessionTable.tsx'
import { SidePart } from '#components/admin/SidePart.tsx'
import { Role } from '#generated/prisma/enums.ts'
import type { UserPage } from '#lib/accounts/account.views.ts'
import { roleWords } from '#lib/accounts/role-words.ts'
import type { OnceState } from '#lib/accounts/shown-once.ts'
import type { FormState } from '#lib/form-state.ts'

type Action = (before: FormState, form: FormData) => Promise<FormState>

/** One user, and what an administrator can do about them. */
export function UserView({
  user,
  actions,
}: {
  user: UserPage
  actions: {
    changeRole: Action
    linkByline: Action
    deed: Action
    sendLink: (before: OnceState, form: FormData) => Promise<OnceState>
  }
}) {
  const { id } = user
  const deed = (name: string, submit: string, look: ButtonLook = 'plain') => (
    <ActionForm action={actions.deed} submit={submit} look={look}>
      <input type="hidden" name="user" value={id} />
      <input type="hidden" name="deed" value={name} />
    </ActionForm>
  )
  return (
    <EditScreen back={{ path: '/admin/users', name: 'Users' }} title={user.name}>
      <p>
        {user.email}. {user.disabledAt ? 'Disabled: may not sign in.' : 'May sign in.'}
        {user.isLastAdmin && ' The last administrator stays one.'}
        {user.issuers.length > 0 && ` Signs in with ${user.issuers.join(', ')}.`}
      </p>
      <SidePart title="Role">
        <ActionForm action={actions.changeRole} submit="Change the role" look="plain">
          <input type="hidden" name="user" value={id} />
          <SelectField
            name="role"
            label="Role"
            hint="With another role the person signs in anew."
            defaultValue={user.role}
            choices={Object.values(Role).map((role) => ({ value: role, label: roleWords[role] }))}
          />
        </ActionForm>
      </SidePart>
      <SidePart title="Byline">
        <ActionForm action={actions.linkByline} submit="Save the byline" look="plain">
          <input type="hidden" name="user" value={id} />
          <SelectField
            name="person"
            label="Person readers meet"
            defaultValue={user.personId ?? ''}
            choices={[
              { value: '', label: 'None' },
              ...user.people.map((person) => ({ value: person.id, label: person.name })),
            ]}
          />
        </ActionForm>
      </SidePart>
      <SidePart title="Signing in">
        <OnceForm
          action={actions.sendLink}
          submit={user.hasPassword ? 'Send a link for a new password' : 'Send the invitation again'}
          look="plain"
        >
          <input type="hidden" name="user" value={id} />
        </OnceForm>
        {user.hasSecondFactor && deed('reset-factor', 'Take off the second factor')}
        {user.disabledAt ? deed('enable', 'Let in again') : deed('disable', 'Disable', 'grave')}
      </SidePart>
      <SidePart title="Signed-in browsers">
        <SessionTable sessions={user.sessions} />
        {user.sessions.length > 0 && deed('end-sessions', 'End all of them')}
      </SidePart>
    </EditScreen>
  )
}
