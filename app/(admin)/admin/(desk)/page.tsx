import type { Metadata } from 'next'
import { DeskTodayView } from '#components/admin/DeskTodayView.tsx'
import { getDeskToday } from '#lib/desk/desk-today.queries.ts'
import { now } from '#lib/platform/clock.ts'
import { requireUser } from '#lib/platform/session.ts'

export const metadata: Metadata = { title: 'Today' }

/** The desk's first screen. */
export default async function DeskTodayPage() {
  const user = await requireUser()
  const today = now()
  return <DeskTodayView today={today} desk={await getDeskToday(user, today)} />
}
