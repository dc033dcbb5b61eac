import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import {
  changeRoleAction,
  linkBylineAction,
  sendLinkAction,
  userDeedAction,
} from '#app/(admin)/admin/(desk)/users/actions.ts'
import { UserView } from '#components/admin/UserView.tsx'
import { getUserPage } from '#lib/accounts/user.queries.ts'
import { now } from '#lib/platform/clock.ts'

export const metadata: Metadata = { title: 'User' }

/** One user. */
export default function UserRoute({ params }: { params: Promise<{ id: string }> }) {
  return inRoom('user.manage', async () => {
    const id = z.uuid().safeParse((await params).id)
    const user = id.success ? await getUserPage(id.data, now()) : null
    if (!user) notFound()
    const actions = {
      changeRole: changeRoleAction,
      linkByline: linkBylineAction,
      deed: userDeedAction,
      sendLink: sendLinkAction,
    }
    return <UserView user={user} actions={actions} />
  })
}
