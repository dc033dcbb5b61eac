import { DeskQueue } from '#components/admin/DeskQueue.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { DeskTitle } from '#components/admin/DeskTitle.tsx'
import { Day } from '#components/ui/Day.tsx'
import type { Cut, DeadLinkLine } from '#lib/desk/desk-list.views.ts'

/** Cited sources whose address no longer answers; nothing while all do. */
export function DeskDeadLinks({ links }: { links: Cut<DeadLinkLine> }) {
  if (links.items.length === 0) return null
  return (
    <DeskQueue
      anchor="dead-links"
      title="Sources that no longer answer"
      more={
        links.more
          ? { href: '/admin/sources?attention=dead', label: 'All sources that no longer answer' }
          : null
      }
    >
      <DeskTable
        caption="Cited sources whose address no longer answers"
        columns={[
          {
            title: 'Source',
            show: ({ id, title, outcome }) => (
              <DeskTitle href={`/admin/sources/${id}#address`} title={title} note={outcome} />
            ),
          },
          {
            title: 'Articles',
            show: ({ id, articleCount }) => <a href={`/admin/sources/${id}#uses`}>{articleCount}</a>,
          },
          { title: 'Since', end: true, show: ({ failingSince }) => <Day date={failingSince} short /> },
        ]}
        rows={links.items}
        keyOf={({ id }) => id}
        whenEmpty=""
      />
    </DeskQueue>
  )
}
