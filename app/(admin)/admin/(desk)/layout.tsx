import type { ReactNode } from 'react'
import { DeskFrame } from '#components/admin/DeskFrame.tsx'
import { countRooms } from '#lib/desk/desk-counts.queries.ts'
import { listRooms } from '#lib/desk/desk-rooms.ts'
import { requireUser } from '#lib/platform/session.ts'
import { signOutAction, signOutEverywhereAction } from './actions.ts'

/** What stands around every screen of the desk. Each page asks for its user itself: a layout guards nothing. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const user = await requireUser()
  const { name, role } = user
  return (
    <DeskFrame
      user={{ name, role }}
      rooms={listRooms(user)}
      counts={await countRooms(user)}
      signOut={signOutAction}
      signOutEverywhere={signOutEverywhereAction}
    >
      {children}
    </DeskFrame>
  )
}
