import type { Metadata } from 'next'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { UsersView } from '#components/admin/UsersView.tsx'
import { listFactorRoles, listUserRows } from '#lib/accounts/user.queries.ts'
import { userFilterSchema } from '#lib/accounts/user-filter.ts'
import { requireFactorAction } from './actions.ts'

export const metadata: Metadata = { title: 'Users' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Those who may sign in. */
export default function UsersRoute({ searchParams }: Props) {
  return inRoom('user.manage', async () => {
    const filter = userFilterSchema.parse(await searchParams)
    const [{ users, next }, factorRoles] = await Promise.all([listUserRows(filter), listFactorRoles()])
    return <UsersView {...{ users, next, filter, factorRoles }} requireFactor={requireFactorAction} />
  })
}
