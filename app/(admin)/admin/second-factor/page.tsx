import type { Metadata } from 'next'
import { SecondFactorView } from '#components/admin/SecondFactorView.tsx'
import { getFactorSetup, hasSecondFactor } from '#lib/accounts/account.queries.ts'
import { requireSession } from '#lib/platform/session.ts'
import { beginSecondFactorAction, confirmSecondFactorAction } from './actions.ts'

export const metadata: Metadata = { title: 'Second factor' }

/** Where a second factor is set up, also by whoever may do nothing else before. */
export default async function SecondFactorPage() {
  const { user, needsFactor } = await requireSession()
  const [setup, isOn] = await Promise.all([getFactorSetup(user.id), hasSecondFactor(user.id)])
  return (
    <SecondFactorView
      stage={isOn ? 'on' : setup ? 'begun' : 'none'}
      setup={setup}
      required={needsFactor}
      begin={beginSecondFactorAction}
      confirm={confirmSecondFactorAction}
    />
  )
}
