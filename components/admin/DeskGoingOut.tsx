import { DeskQueue } from '#components/admin/DeskQueue.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { DeskTime } from '#components/admin/DeskTime.tsx'
import { DeskTitle } from '#components/admin/DeskTitle.tsx'
import { DeskWord } from '#components/admin/DeskWord.tsx'
import type { StateTone } from '#lib/desk/describe-state.ts'
import type { Cut, GoingOutLine } from '#lib/desk/desk-list.views.ts'
import { formatComing } from '#lib/desk/desk-time.ts'

const actions: Record<GoingOutLine['action'], { word: string; tone: StateTone; note: string }> = {
  publish: { word: 'Scheduled', tone: 'good', note: 'Checked again at that moment.' },
  withdraw: { word: 'To be withdrawn', tone: 'stopped', note: 'Readers are told why at its address.' },
  embargo: { word: 'Embargo', tone: 'waiting', note: 'Nothing of it reaches readers before.' },
}

/** What goes out by itself, and what is held back until when. */
export function DeskGoingOut({
  goingOut,
  now,
  zone,
}: {
  goingOut: Cut<GoingOutLine>
  now: Date
  zone: string
}) {
  return (
    <DeskQueue
      anchor="going-out"
      title="Going out"
      more={{ href: '/admin/calendar', label: goingOut.more ? 'More: the calendar' : 'The calendar' }}
    >
      <DeskTable
        caption="What goes out next"
        columns={[
          {
            title: 'Article',
            show: ({ articleId, title, action }) => (
              <DeskTitle
                href={`/admin/articles/${articleId}/publish`}
                title={title}
                note={actions[action].note}
              />
            ),
          },
          { title: 'State', show: ({ action }) => <DeskWord {...actions[action]} /> },
          { title: 'By', show: ({ byName }) => byName ?? 'Nobody named' },
          {
            title: 'When',
            end: true,
            show: ({ at }) => <DeskTime at={at}>{formatComing(at, zone, now)}</DeskTime>,
          },
        ]}
        rows={goingOut.items}
        keyOf={({ id }) => id}
        whenEmpty={`Nothing is scheduled. An approved article can be given an hour, in any time zone; the desk’s own is ${zone}.`}
      />
    </DeskQueue>
  )
}
