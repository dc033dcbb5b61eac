import { DeskQueue } from '#components/admin/DeskQueue.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { DeskTitle } from '#components/admin/DeskTitle.tsx'
import { DeskWord } from '#components/admin/DeskWord.tsx'
import type { ReferenceStatus } from '#generated/prisma/enums.ts'
import { countOf } from '#lib/desk/describe-line.ts'
import type { StateTone } from '#lib/desk/describe-state.ts'
import type { Cut, NoticeLine } from '#lib/desk/desk-list.views.ts'

const words: Record<ReferenceStatus, { word: string; tone: StateTone }> = {
  retracted: { word: 'Retracted', tone: 'stopped' },
  concern: { word: 'Concern', tone: 'stopped' },
  corrected: { word: 'Corrected', tone: 'waiting' },
  superseded: { word: 'Superseded', tone: 'waiting' },
  not_checked: { word: 'Not checked', tone: 'quiet' },
  no_notice_found: { word: 'No notice found', tone: 'quiet' },
}

/** Sources that articles cite before readers’ eyes and about which there is a notice. */
export function DeskNotices({ notices }: { notices: Cut<NoticeLine> }) {
  return (
    <DeskQueue
      anchor="notices"
      title="Sources with a notice"
      more={
        notices.more ? { href: '/admin/sources?attention=notice', label: 'All sources with a notice' } : null
      }
    >
      <DeskTable
        caption="Cited sources with a notice"
        columns={[
          {
            title: 'Source',
            show: ({ id, title, note }) => (
              <DeskTitle href={`/admin/sources/${id}`} title={title} note={note} />
            ),
          },
          { title: 'Notice', show: ({ status }) => <DeskWord {...words[status]} /> },
          { title: 'Cited in', show: (notice) => <CitedIn notice={notice} /> },
          {
            title: 'Sentences',
            show: ({ id }) => <a href={`/admin/sources/${id}#uses`}>Where it is used</a>,
          },
        ]}
        rows={notices.items}
        keyOf={({ id }) => id}
        whenEmpty="No published article cites a source that was retracted or replaced, or corrected or doubted without its findings being compared since, as far as the lists that were read know."
      />
    </DeskQueue>
  )
}

function CitedIn({ notice: { articles, articleCount } }: { notice: NoticeLine }) {
  const others = articleCount - articles.length
  return (
    <>
      {articles.map(({ id, title }, place) => (
        <span key={id}>
          {place > 0 && ', '}
          <a href={`/admin/articles/${id}`}>{title}</a>
        </span>
      ))}
      {others > 0 && ` and ${others} ${countOf(others, 'other')}`}
    </>
  )
}
