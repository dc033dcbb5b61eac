import { CheckNotice } from '#components/article/CheckLine.tsx'
import { Day } from '#components/ui/Day.tsx'
import type { ArticlePage, CorrectionView } from '#lib/articles/article.views.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import styles from './Notices.module.css'

/** What a reader must know before the first sentence: recent corrections and a review that is overdue. */
export function Notices({ page, recent }: { page: ArticlePage; recent: CorrectionView[] }) {
  return (
    <>
      {recent.map((correction) => (
        <RecentCorrection key={correction.id} correction={correction} />
      ))}
      {page.reviewOverdue && (
        <div className={styles.notice}>
          <p>
            <strong>
              This page was due for review on {page.reviewDueOn && <Day date={page.reviewDueOn} />}.
            </strong>{' '}
            It has not been reviewed again since. Newer evidence may exist.
          </p>
        </div>
      )}
      {page.check?.overdueSince && (
        <div className={styles.notice}>
          <CheckNotice slug={page.slug} since={page.check.overdueSince} />
        </div>
      )}
    </>
  )
}

const openings: Record<CorrectionView['severity'], string> = {
  clarification: 'Clarified',
  correction: 'Corrected',
  safety: 'Corrected for safety',
}

function RecentCorrection({ correction }: { correction: CorrectionView }) {
  const tone = correction.severity === 'safety' ? `${styles.notice} ${styles.safety}` : styles.notice
  return (
    <div className={tone}>
      <p>
        <strong>
          {openings[correction.severity]} <Day date={correction.correctedAt} />.
        </strong>{' '}
        It said: “{correction.was}” It now says: “{correction.isNow}” {correction.reason}{' '}
        <a className={styles.more} href={readerPaths.correction(correction.id)}>
          All corrections
        </a>
      </p>
    </div>
  )
}

/** The line that keeps the demonstration honest. */
export function DemonstrationNotice() {
  return (
    <div className={styles.notice}>
      <p>
        <strong>Demonstration content:</strong> not medical advice, reviewed by nobody. People marked
        (fictional) do not exist.
      </p>
    </div>
  )
}
