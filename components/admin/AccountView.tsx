import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import { OnceForm } from '#components/admin/OnceForm.client.tsx'
import { SessionTable } from '#components/admin/SessionTable.tsx'
import { SidePart } from '#components/admin/SidePart.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import type { OwnAccount } from '#lib/accounts/account.views.ts'
import { roleWords } from '#lib/accounts/role-words.ts'
import type { OnceState } from '#lib/accounts/shown-once.ts'
import { passwordHint } from '#lib/accounts/sign-in-problem.ts'
import { formatLongDay } from '#lib/dates.ts'
import type { FormState } from '#lib/form-state.ts'

type Action = (before: FormState, form: FormData) => Promise<FormState>

/** One's own account: who one is, the password, the second factor, and where one is signed in. */
export function AccountView({
  account,
  actions,
}: {
  account: OwnAccount
  actions: {
    rename: Action
    changePassword: Action
    turnOff: Action
    renewCodes: (before: OnceState, form: FormData) => Promise<OnceState>
    endSession: Action
  }
}) {
  const { secondFactor, sessions } = account
  return (
    <DeskPage
      title="Your account"
      intro={`${account.email}, ${roleWords[account.role].toLowerCase()}${account.byline ? `, byline ${account.byline}` : ''}.`}
    >
      <SidePart title="Signed-in browsers">
        <SessionTable
          sessions={sessions}
          end={({ id, here }) =>
            here ? (
              'Ends when you sign out'
            ) : (
              <ActionForm action={actions.endSession} submit="End" look="quiet">
                <input type="hidden" name="session" value={id} />
              </ActionForm>
            )
          }
        />
      </SidePart>
      <SidePart title="Name">
        <ActionForm action={actions.rename} submit="Save the name" look="plain">
          <TextField name="name" label="Name" defaultValue={account.name} autoComplete="name" required />
        </ActionForm>
      </SidePart>
      <SidePart title="Password">
        <ActionForm action={actions.changePassword} submit="Change the password" look="plain">
          <TextField
            name="presentPassword"
            type="password"
            label="Present password"
            autoComplete="current-password"
            required
          />
          <TextField
            name="newPassword"
            type="password"
            label="New password"
            hint={passwordHint}
            autoComplete="new-password"
            required
          />
        </ActionForm>
      </SidePart>
      <SidePart title="Second factor">
        {secondFactor ? (
          <>
            <p>
              On since {formatLongDay(secondFactor.since)}. {secondFactor.codesLeft} recovery codes are left.
            </p>
            <OnceForm action={actions.renewCodes} submit="Make new recovery codes" look="plain">
              <TextField name="password" type="password" label="Your password, for new codes" required />
            </OnceForm>
            <ActionForm action={actions.turnOff} submit="Turn it off" look="grave">
              <TextField name="password" type="password" label="Your password, to turn it off" required />
            </ActionForm>
          </>
        ) : (
          <>
            <p>Off. With it, whoever learns your password still cannot sign in.</p>
            <p>
              <LinkButton href="/admin/second-factor">Set it up</LinkButton>
            </p>
          </>
        )}
      </SidePart>
    </DeskPage>
  )
}
