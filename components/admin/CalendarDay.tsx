import { DeskTime } from '#components/admin/DeskTime.tsx'
import { DeskWord } from '#components/admin/DeskWord.tsx'
import { type CalendarEntry, entryWords } from '#lib/desk/calendar.ts'
import type { StateTone } from '#lib/desk/describe-state.ts'
import { formatClock } from '#lib/desk/desk-time.ts'
import styles from './CalendarDay.module.css'

const tones: Record<CalendarEntry['kind'], StateTone> = {
  scheduled: 'good',
  withdrawal: 'stopped',
  failed: 'stopped',
  embargo: 'waiting',
  published: 'quiet',
  'review-due': 'waiting',
}

/** What is on a day: what happens to which article, and at what hour. */
export function CalendarDay({ entries, zone }: { entries: CalendarEntry[]; zone: string }) {
  if (entries.length === 0) return null
  return (
    <ul className={styles.entries}>
      {entries.map(({ id, articleId, title, kind, at }) => (
        <li key={id} className={styles.entry}>
          <span className={styles.what}>
            <DeskWord word={entryWords[kind]} tone={tones[kind]} />
            {at && <DeskTime at={at}>{formatClock(at, zone)}</DeskTime>}
          </span>
          <a href={`/admin/articles/${articleId}`}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
