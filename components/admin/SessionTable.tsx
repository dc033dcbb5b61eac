import type { ReactNode } from 'react'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import type { SessionLine } from '#lib/accounts/account.views.ts'
import { methodWords } from '#lib/accounts/sign-in-method.ts'
import { formatMoment } from '#lib/dates.ts'

/** The browsers someone is signed in with. */
export function SessionTable({
  sessions,
  end,
}: {
  sessions: SessionLine[]
  /** What ends one; left out where sessions are only looked at. */
  end?: (session: SessionLine) => ReactNode
}) {
  return (
    <DeskTable
      caption="Signed-in browsers"
      rows={sessions}
      keyOf={({ id }) => id}
      columns={[
        { title: 'Browser', show: ({ browser, here }) => (here ? `${browser}, this one` : browser) },
        { title: 'Signed in by', show: ({ method }) => methodWords[method] },
        { title: 'Since', show: ({ since }) => formatMoment(since, 'UTC') },
        { title: 'Last seen', show: ({ lastSeenAt }) => formatMoment(lastSeenAt, 'UTC') },
        ...(end ? [{ title: 'End', show: end, end: true }] : []),
      ]}
      whenEmpty="Signed in nowhere at the moment."
    />
  )
}
