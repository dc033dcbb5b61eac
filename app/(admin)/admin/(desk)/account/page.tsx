import type { Metadata } from 'next'
import { AccountView } from '#components/admin/AccountView.tsx'
import { getOwnAccount } from '#lib/accounts/account.queries.ts'
import { now } from '#lib/platform/clock.ts'
import { requireSession, requireUser } from '#lib/platform/session.ts'
import {
  changePasswordAction,
  endSessionAction,
  renameAction,
  renewCodesAction,
  turnOffAction,
} from './actions.ts'

export const metadata: Metadata = { title: 'Your account' }

/** One's own account. */
export default async function AccountPage() {
  const user = await requireUser()
  const { sessionId } = await requireSession()
  return (
    <AccountView
      account={await getOwnAccount(user.id, sessionId, now())}
      actions={{
        rename: renameAction,
        changePassword: changePasswordAction,
        turnOff: turnOffAction,
        renewCodes: renewCodesAction,
        endSession: endSessionAction,
      }}
    />
  )
}
