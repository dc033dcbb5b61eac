import { Day } from '#components/ui/Day.tsx'
import type { RecentChange } from '#lib/home/home.views.ts'
import styles from './RecentChanges.module.css'

/** What changed for readers, newest first: reviews, corrections, withdrawals. No other front page says it. */
export function RecentChanges({ changes }: { changes: RecentChange[] }) {
  if (changes.length === 0) return null
  return (
    <section className={styles.rail} aria-labelledby="changed">
      <h2 id="changed">Changed recently</h2>
      <ul>
        {changes.map((change) => (
          <li key={`${change.articleTitle}-${change.at.getTime()}`} className={styles.change}>
            <p className={styles.when}>
              <Day date={change.at} short />
            </p>
            <p>
              {change.articlePath ? (
                <a href={change.articlePath}>{change.articleTitle}</a>
              ) : (
                change.articleTitle
              )}
              , {change.summary}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
