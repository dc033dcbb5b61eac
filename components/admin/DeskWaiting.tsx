import { DeskQueue } from '#components/admin/DeskQueue.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { DeskTime } from '#components/admin/DeskTime.tsx'
import { DeskTitle } from '#components/admin/DeskTitle.tsx'
import { DeskWord } from '#components/admin/DeskWord.tsx'
import { countOf } from '#lib/desk/describe-line.ts'
import type { StateTone } from '#lib/desk/describe-state.ts'
import type { Cut, WaitingLine, WaitingReason } from '#lib/desk/desk-list.views.ts'
import { formatSince } from '#lib/desk/desk-time.ts'

const reasons: Record<WaitingReason, { word: string; tone: StateTone }> = {
  failed: { word: 'Not gone out', tone: 'stopped' },
  review: { word: 'In review', tone: 'waiting' },
  returned: { word: 'Returned', tone: 'stopped' },
  ready: { word: 'Approved', tone: 'good' },
  draft: { word: 'Draft', tone: 'quiet' },
  'with-reviewer': { word: 'In review', tone: 'waiting' },
}

/** Where the next step is taken, when not in the text. */
const rooms: Partial<Record<WaitingReason, string>> = {
  review: '/review',
  ready: '/publish',
  failed: '/publish',
}

/** What this person is the next to do something about. */
export function DeskWaiting({ waiting, zone, now }: { waiting: Cut<WaitingLine>; zone: string; now: Date }) {
  return (
    <DeskQueue
      anchor="waiting"
      title="Waiting for you"
      more={waiting.more ? { href: '/admin/articles', label: 'More than fits here: all articles' } : null}
    >
      <DeskTable
        caption="What waits for you"
        columns={[
          {
            title: 'Article',
            show: ({ line, note, reason }) => (
              <DeskTitle
                href={`/admin/articles/${line.id}${rooms[reason] ?? ''}`}
                title={line.title}
                note={[note, describeThreads(line.openThreads)].filter(Boolean).join(' ')}
              />
            ),
          },
          { title: 'State', show: ({ reason }) => <DeskWord {...reasons[reason]} /> },
          { title: 'With', show: ({ withName }) => withName },
          {
            title: 'Since',
            end: true,
            show: ({ since }) => <DeskTime at={since}>{formatSince(since, zone, now)}</DeskTime>,
          },
        ]}
        rows={waiting.items}
        keyOf={({ line }) => line.id}
        whenEmpty="Nothing waits for you. Your drafts, what you are asked to review, what comes back from review and what is ready to publish gather here; “New article” begins one."
      />
    </DeskQueue>
  )
}

function describeThreads(count: number): string {
  return count === 0 ? '' : `${count} open ${countOf(count, 'comment')}.`
}
