import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { CheckField } from '#components/admin/CheckField.client.tsx'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { DeskPager } from '#components/admin/DeskPager.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { FilterBar, FilterChoice } from '#components/admin/FilterBar.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import { SidePart } from '#components/admin/SidePart.tsx'
import type { Role } from '#generated/prisma/enums.ts'
import type { UserRow } from '#lib/accounts/account.views.ts'
import { roleWords } from '#lib/accounts/role-words.ts'
import { type UserFilter, userListPath } from '#lib/accounts/user-filter.ts'
import { formatMoment } from '#lib/dates.ts'
import type { FormState } from '#lib/form-state.ts'

/** Those who may sign in, and which roles need a second factor. */
export function UsersView({
  users,
  next,
  filter,
  factorRoles,
  requireFactor,
}: {
  users: UserRow[]
  next: string | null
  filter: UserFilter
  factorRoles: { role: Role; required: boolean; without: number }[]
  requireFactor: (before: FormState, form: FormData) => Promise<FormState>
}) {
  const roles = factorRoles.map(({ role }) => ({ value: role, label: roleWords[role] }))
  return (
    <DeskPage
      title="Users"
      intro="Everyone who may sign in to the desk. Readers have no accounts."
      actions={
        <LinkButton href="/admin/users/invite" look="main">
          Invite someone
        </LinkButton>
      }
    >
      <FilterBar
        path="/admin/users"
        search={{ name: 'q', label: 'Search name, address or byline', value: filter.q }}
        clearable={Boolean(filter.q || filter.role || filter.state)}
      >
        <FilterChoice
          name="role"
          label="Role"
          value={filter.role ?? ''}
          choices={[{ value: '', label: 'Every role' }, ...roles]}
        />
        <FilterChoice
          name="state"
          label="State"
          value={filter.state ?? ''}
          choices={[
            { value: '', label: 'Every state' },
            { value: 'active', label: 'May sign in' },
            { value: 'invited', label: 'Invited' },
            { value: 'without-factor', label: 'Without second factor' },
            { value: 'disabled', label: 'Disabled' },
          ]}
        />
      </FilterBar>
      <DeskTable
        caption="Users"
        rows={users}
        keyOf={({ id }) => id}
        columns={[
          { title: 'Name', show: ({ id, name }) => <a href={`/admin/users/${id}`}>{name}</a> },
          { title: 'Address', show: ({ email }) => email },
          { title: 'Role', show: ({ role }) => roleWords[role] },
          { title: 'Byline', show: ({ byline }) => byline ?? 'None' },
          { title: 'Second factor', show: ({ hasSecondFactor }) => (hasSecondFactor ? 'On' : 'Off') },
          { title: 'Last sign-in', show: describeLastSignIn, end: true },
        ]}
        whenEmpty="Nobody matches. Search for less, or show all."
      />
      <DeskPager
        firstPath={filter.after ? userListPath(filter, null) : null}
        nextPath={next && userListPath(filter, next)}
      />
      <SidePart title="Roles that need a second factor">
        <ActionForm action={requireFactor} submit="Save" look="plain">
          {factorRoles.map(({ role, required, without }) => (
            <CheckField
              key={role}
              name="role"
              value={role}
              label={roleWords[role]}
              defaultChecked={required}
              hint={without > 0 && `${without} without one: each is led to set it up at the next request.`}
            />
          ))}
        </ActionForm>
      </SidePart>
    </DeskPage>
  )
}

function describeLastSignIn({ disabledAt, lastSignInAt, hasPassword }: UserRow): string {
  if (disabledAt) return 'Disabled'
  if (lastSignInAt) return formatMoment(lastSignInAt, 'UTC')
  return hasPassword ? 'Never' : 'Invited'
}
