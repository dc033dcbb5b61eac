import type { ReactNode } from 'react'
import { DeskFrame } from '#components/admin/DeskFrame.tsx'
import { requireUser } from '#lib/platform/session.ts'
import { signOutAction, signOutEverywhereAction } from './actions.ts'

/** What stands around every screen of the desk. Each page asks for its user itself: a layout guards nothing. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { name, role } = await requireUser()
  return (
    <DeskFrame user={{ name, role }} signOut={signOutAction} signOutEverywhere={signOutEverywhereAction}>
      {children}
    </DeskFrame>
  )
}
