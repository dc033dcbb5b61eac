import type { Metadata } from 'next'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { ReportsView } from '#components/admin/ReportsView.tsx'
import { formatCursor, parseCursor } from '#lib/desk/article-filter.ts'
import { getDeskZone } from '#lib/desk/desk-zone.queries.ts'
import { now } from '#lib/platform/clock.ts'
import { listReports } from '#lib/reports/report.queries.ts'
import { reopenReportAction, settleReportAction } from './actions.ts'

export const metadata: Metadata = { title: 'Reader reports' }

/** Reports on one page. */
const take = 30

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What readers reported, for whoever settles it. */
export default function ReportsPage({ searchParams }: Props) {
  return inRoom('report.settle', async () => {
    const asked = await searchParams
    const open = asked.settled !== 'yes'
    const place = parseCursor(typeof asked.after === 'string' ? asked.after : null)
    const at = place && new Date(place.value ?? '')
    const after = place && at && !Number.isNaN(at.getTime()) ? { id: place.id, at } : null
    const reports = await listReports({ open, take, after })
    const last = reports.items.at(-1)
    const path = open ? '/admin/reports?' : '/admin/reports?settled=yes&'
    const lastAt = last && (last.closed?.at ?? last.receivedAt).toISOString()
    const next = reports.more && last && lastAt ? formatCursor({ id: last.id, value: lastAt }) : null
    return (
      <DeskPage
        title="Reader reports"
        intro="Readers tell what is wrong, without a name or an address. Each report is settled with what was done about it."
      >
        <ReportsView
          reports={reports}
          open={open}
          zone={await getDeskZone()}
          now={now()}
          settle={settleReportAction}
          reopen={reopenReportAction}
          firstPath={after ? path.replace(/[?&]$/, '') : null}
          nextPath={next && `${path}${new URLSearchParams({ after: next })}`}
        />
      </DeskPage>
    )
  })
}
