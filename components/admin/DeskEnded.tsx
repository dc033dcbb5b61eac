import { DeskQueue } from '#components/admin/DeskQueue.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { DeskTime } from '#components/admin/DeskTime.tsx'
import { DeskTitle } from '#components/admin/DeskTitle.tsx'
import { DeskWord } from '#components/admin/DeskWord.tsx'
import type { Cut, EndedLine } from '#lib/desk/desk-list.views.ts'
import { formatSince } from '#lib/desk/desk-time.ts'

/** Articles readers have with a point of the evidence check that nobody answers for any more. */
export function DeskEnded({ ended, zone, now }: { ended: Cut<EndedLine>; zone: string; now: Date }) {
  return (
    <DeskQueue anchor="ended-exceptions" title="Exceptions that have ended" more={null}>
      <DeskTable
        caption="Published articles with an exception of the evidence check that has ended"
        columns={[
          {
            title: 'Article',
            show: ({ id, title, ruleIds }) => (
              <DeskTitle
                href={`/admin/articles/${id}/publish`}
                title={title}
                note={`Change the text, or answer again: ${ruleIds.join(', ')}.`}
              />
            ),
          },
          { title: 'Answers for it', show: ({ responsibleName }) => responsibleName ?? 'Nobody yet' },
          {
            title: 'Readers',
            show: ({ told }) => (
              <DeskWord word={told ? 'Are told' : 'Not told yet'} tone={told ? 'stopped' : 'waiting'} />
            ),
          },
          {
            title: 'Ended',
            end: true,
            show: ({ since }) => <DeskTime at={since}>{formatSince(since, zone, now)}</DeskTime>,
          },
        ]}
        rows={ended.items}
        keyOf={({ id }) => id}
        whenEmpty="No exception has ended."
      />
    </DeskQueue>
  )
}
