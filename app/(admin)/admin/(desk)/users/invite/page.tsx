import type { Metadata } from 'next'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { inviteAction } from '#app/(admin)/admin/(desk)/users/actions.ts'
import { InviteView } from '#components/admin/InviteView.tsx'

export const metadata: Metadata = { title: 'Invite someone' }

/** Where someone is invited. */
export default function InviteRoute() {
  return inRoom('user.manage', async () => <InviteView action={inviteAction} />)
}
