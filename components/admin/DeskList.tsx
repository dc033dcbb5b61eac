import { BulkBar } from '#components/admin/BulkBar.client.tsx'
import styles from '#components/admin/DeskMark.module.css'
import { DeskPager } from '#components/admin/DeskPager.tsx'
import { HowLong } from '#components/admin/DeskReviewDue.tsx'
import { type Column, DeskTable } from '#components/admin/DeskTable.tsx'
import { DeskTime } from '#components/admin/DeskTime.tsx'
import { DeskTitle } from '#components/admin/DeskTitle.tsx'
import { ListKeys } from '#components/admin/ListKeys.client.tsx'
import { RowCheck } from '#components/admin/RowCheck.tsx'
import { StateDot } from '#components/admin/StateDot.tsx'
import { type ArticleFilter, isNarrowed, toListPath } from '#lib/desk/article-filter.ts'
import type { BulkState } from '#lib/desk/bulk.ts'
import { countOf } from '#lib/desk/describe-line.ts'
import {
  type ArticleChoices,
  countedAtMost,
  type DeskLine,
  type DeskList as List,
} from '#lib/desk/desk-list.views.ts'
import { formatSince } from '#lib/desk/desk-time.ts'
import { kindNames } from '#lib/editor/editor.views.ts'

/** The list of articles: as narrowed, ordered and leafed, with what can be done to several at once. */
export function DeskList({
  list,
  filter,
  bulk,
  choices,
  zone,
  now,
}: {
  list: List
  filter: ArticleFilter
  /** Does something to the chosen articles; null for whom nothing can be done to several at once. */
  bulk: ((before: BulkState, form: FormData) => Promise<BulkState>) | null
  choices: ArticleChoices
  zone: string
  now: Date
}) {
  const table = (
    <DeskTable
      caption="Articles"
      columns={columns(bulk !== null, zone, now)}
      rows={list.lines}
      keyOf={({ id }) => id}
      whenEmpty={
        isNarrowed(filter) ? (
          <>
            Nothing fits. Search looks in titles, addresses and authors’ names; all words must be there.{' '}
            <a href="/admin/articles">Show all articles</a>
          </>
        ) : (
          'No articles yet. “New article” begins one; it stays here, unseen by readers, until it is reviewed and published.'
        )
      }
    />
  )
  return (
    <>
      <p className={styles.quiet} aria-live="polite">
        {describeCount(list.count, isNarrowed(filter))}
      </p>
      <ListKeys>
        {bulk ? (
          <BulkBar action={bulk} choices={choices}>
            {table}
          </BulkBar>
        ) : (
          table
        )}
      </ListKeys>
      <DeskPager
        firstPath={filter.after ? toListPath({ ...filter, after: null }) : null}
        nextPath={list.next && toListPath({ ...filter, after: list.next })}
      />
    </>
  )
}

function columns(selectable: boolean, zone: string, now: Date): Column<DeskLine>[] {
  return [
    {
      title: 'Article',
      show: (line) => (
        <>
          {selectable && <RowCheck id={line.id} title={line.title} />}
          <DeskTitle href={`/admin/articles/${line.id}`} title={line.title} note={describeNote(line)} />
        </>
      ),
    },
    { title: 'State', show: (line) => <State line={line} /> },
    { title: 'Answers for it', show: ({ responsibleName }) => responsibleName ?? '–' },
    {
      title: 'Review due',
      show: ({ reviewDueOn, live }) =>
        reviewDueOn ? <HowLong due={reviewDueOn} now={now} /> : live ? 'never reviewed' : '–',
    },
    {
      title: 'Changed',
      end: true,
      show: ({ savedAt }) => <DeskTime at={savedAt}>{formatSince(savedAt, zone, now)}</DeskTime>,
    },
  ]
}

function State({ line }: { line: DeskLine }) {
  const { state, live, unpublishedChanges, reviewerName } = line
  return (
    <>
      <StateDot state={state} />
      {state === 'in_review' && reviewerName && <small className={styles.under}>with {reviewerName}</small>}
      {live && state !== 'published' && (
        <small className={styles.under}>readers have an earlier version</small>
      )}
      {state === 'published' && unpublishedChanges && (
        <small className={styles.under}>unpublished changes</small>
      )}
    </>
  )
}

function describeNote({ authorNames, kind, openThreads, imported }: DeskLine): string {
  return [
    authorNames.join(', ') || 'No author yet',
    kindNames[kind],
    ...(imported ? ['Imported'] : []),
    ...(openThreads > 0 ? [`${openThreads} open ${countOf(openThreads, 'comment')}`] : []),
  ].join(' · ')
}

function describeCount(count: number, narrowed: boolean): string {
  const many = count === countedAtMost ? `${count.toLocaleString('en-GB')} and more` : `${count}`
  return `${many} ${countOf(count, 'article')}${narrowed ? ' fit' : ''}${narrowed && count === 1 ? 's' : ''}`
}
