import styles from '#components/admin/DeskMark.module.css'
import { DeskQueue } from '#components/admin/DeskQueue.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { DeskTitle } from '#components/admin/DeskTitle.tsx'
import { Day } from '#components/ui/Day.tsx'
import { countOf } from '#lib/desk/describe-line.ts'
import type { Cut, DeskLine } from '#lib/desk/desk-list.views.ts'
import { dayIn, daysBetween } from '#lib/desk/desk-time.ts'

/** Articles readers have whose review is past its day or comes up, the longest overdue first. */
export function DeskReviewDue({ lines, now }: { lines: Cut<DeskLine>; now: Date }) {
  return (
    <DeskQueue
      anchor="review-due"
      title="Due for another review"
      more={
        lines.more
          ? { href: '/admin/articles?review=due&sort=review', label: 'All that come due within 60 days' }
          : null
      }
    >
      <DeskTable
        caption="Articles due for another review"
        columns={[
          {
            title: 'Article',
            show: (line) => (
              <DeskTitle
                href={`/admin/articles/${line.id}`}
                title={line.title}
                note={line.authorNames.join(', ')}
              />
            ),
          },
          { title: 'Answers for it', show: ({ responsibleName }) => responsibleName ?? 'Nobody yet' },
          {
            title: 'How long',
            show: ({ reviewDueOn }) => reviewDueOn && <HowLong due={reviewDueOn} now={now} />,
          },
          {
            title: 'Due',
            end: true,
            show: ({ reviewDueOn }) => reviewDueOn && <Day date={reviewDueOn} short />,
          },
        ]}
        rows={lines.items}
        keyOf={({ id }) => id}
        whenEmpty="No review comes due within 60 days. A reviewer names the next day with each signature; an article comes here two months before."
      />
    </DeskQueue>
  )
}

/** How many days a review is overdue, or has. */
export function HowLong({ due, now }: { due: Date; now: Date }) {
  const days = daysBetween(dayIn('UTC', now), dayIn('UTC', due))
  if (days >= 0) return days === 0 ? 'today' : `in ${days} ${countOf(days, 'day')}`
  return (
    <span className={styles.urgent}>
      {-days} {countOf(-days, 'day')} overdue
    </span>
  )
}
