import type { Metadata } from 'next'
import { CalendarView, monthName } from '#components/admin/CalendarView.tsx'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { SearchPalette } from '#components/admin/SearchPalette.client.tsx'
import { getCalendarMonth } from '#lib/desk/calendar.queries.ts'
import { readMonth } from '#lib/desk/calendar.ts'
import { dayIn } from '#lib/desk/desk-time.ts'
import { getDeskZone } from '#lib/desk/desk-zone.queries.ts'
import { now } from '#lib/platform/clock.ts'
import { requireUser } from '#lib/platform/session.ts'

export const metadata: Metadata = { title: 'Calendar' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What goes out, ends, went out and comes due, month by month. */
export default async function CalendarPage({ searchParams }: Props) {
  const user = await requireUser()
  const asked = await searchParams
  const zone = await getDeskZone()
  const month = readMonth(asked.month, now(), zone)
  const calendar = await getCalendarMonth(user, { month, zone })
  return (
    <DeskPage title={monthName(month)} actions={<SearchPalette />}>
      <CalendarView
        calendar={calendar}
        view={asked.view === 'list' ? 'list' : 'month'}
        today={dayIn(zone, now())}
      />
    </DeskPage>
  )
}
