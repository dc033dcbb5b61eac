import { Figures } from '#components/admin/Figures.tsx'
import { StateDot } from '#components/admin/StateDot.tsx'
import { type WorkLine, WorkList } from '#components/admin/WorkList.tsx'
import { Day } from '#components/ui/Day.tsx'
import { formatWeekday } from '#lib/dates.ts'
import { countOf, describeDraft, describeLive } from '#lib/desk/describe-line.ts'
import type { DeskToday, DraftLine, LiveLine, WithdrawnLine } from '#lib/desk/desk.views.ts'
import styles from './DeskTodayView.module.css'

/** What waits, what was imported, what readers see. */
export function DeskTodayView({ today, desk }: { today: Date; desk: DeskToday }) {
  const { drafts, imported, live, withdrawn } = desk
  const overdue = live.filter(({ reviewOverdue }) => reviewOverdue).length
  return (
    <>
      <h1 className={styles.date}>{formatWeekday(today)}</h1>
      <Figures
        figures={[
          { count: drafts.length, label: countOf(drafts.length, 'draft'), href: '#drafts' },
          {
            count: imported.length,
            label: `${countOf(imported.length, 'page')} imported`,
            href: '#imported',
          },
          { count: live.length, label: 'published', href: '#published' },
          { count: overdue, label: 'past the review date', href: '#published', alarming: overdue > 0 },
        ]}
      />
      <WorkList
        anchor="drafts"
        title="Drafts"
        lines={drafts.map(draftLine)}
        whenEmpty="No drafts. An article stays here, unseen by readers, until it is reviewed and published."
      />
      <WorkList
        anchor="imported"
        title="Imported pages"
        lines={imported.map(draftLine)}
        whenEmpty={
          <>
            Nothing imported. <code>npm run bedside -- import page FILE --dry-run</code> says what a saved
            page holds and what it lacks; with <code>--write</code> it becomes a draft here.
          </>
        }
      />
      <WorkList
        anchor="published"
        title="Published"
        lines={live.map(liveLine)}
        whenEmpty="Nothing is published yet: readers see an empty front page."
      />
      {withdrawn.length > 0 && (
        <WorkList anchor="withdrawn" title="Withdrawn" lines={withdrawn.map(withdrawnLine)} whenEmpty="" />
      )}
    </>
  )
}

function draftLine(line: DraftLine): WorkLine {
  return {
    id: line.id,
    title: line.title,
    note: describeDraft(line),
    state: <StateDot state={line.state} />,
    withWhom: line.authorNames.join(', ') || 'No author',
    when: <Day date={line.changedAt} short />,
  }
}

function liveLine(line: LiveLine): WorkLine {
  return {
    id: line.id,
    title: line.title,
    note: (
      <>
        <span className={line.reviewOverdue ? styles.overdue : undefined}>{describeLive(line)}</span>{' '}
        <a href={line.path}>As readers see it</a>
      </>
    ),
    state: <StateDot state="published" />,
    withWhom: line.authorNames.join(', '),
    when: <Day date={line.publishedAt} short />,
  }
}

function withdrawnLine(line: WithdrawnLine): WorkLine {
  return {
    id: line.id,
    title: line.title,
    note: line.reason,
    state: <StateDot state="withdrawn" />,
    withWhom: '',
    when: <Day date={line.withdrawnAt} short />,
  }
}
