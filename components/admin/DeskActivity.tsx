import { DeskTime } from '#components/admin/DeskTime.tsx'
import type { ActivityLine, WentLiveLine } from '#lib/desk/desk-list.views.ts'
import { formatStamp } from '#lib/desk/desk-time.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import styles from './DeskActivity.module.css'

/** What happened lately, and what readers got to see, beside the work. */
export function DeskActivity({
  activity,
  wentLive,
  zone,
  now,
}: {
  activity: ActivityLine[]
  wentLive: WentLiveLine[]
  zone: string
  now: Date
}) {
  return (
    <aside className={styles.side} aria-label="What happened">
      <h2 className={styles.title}>Lately</h2>
      {activity.length === 0 && (
        <p className={styles.empty}>
          Nothing yet. Who began, sent, reviewed, published or commented on what is told here.
        </p>
      )}
      <ul>
        {activity.map(({ id, at, before, article, after }) => (
          <li key={id} className={styles.line}>
            <span className={styles.when}>
              <DeskTime at={at}>{formatStamp(at, zone, now)}</DeskTime>
            </span>
            <span>
              {before}
              {article && <a href={`/admin/articles/${article.id}`}>{article.title}</a>}
              {after}
            </span>
          </li>
        ))}
      </ul>
      <h2 className={styles.title}>Went live</h2>
      {wentLive.length === 0 && (
        <p className={styles.empty}>Nothing is published yet: readers see an empty front page.</p>
      )}
      <ul>
        {wentLive.map(({ id, at, articleId, title, slug, live, note }) => (
          <li key={id} className={styles.line}>
            <span className={styles.when}>
              <DeskTime at={at}>{formatStamp(at, zone, now)}</DeskTime>
            </span>
            <span>
              <a href={`/admin/articles/${articleId}`}>{title}</a>
            </span>
            <span className={styles.note}>
              {note} {live && <a href={readerPaths.article(slug)}>As readers see it</a>}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  )
}
