import { Day } from '#components/ui/Day.tsx'
import type { CorrectionView } from '#lib/articles/article.views.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import styles from './CorrectionsLog.module.css'

const severities: Record<CorrectionView['severity'], string> = {
  clarification: 'Clarification',
  correction: 'Correction',
  safety: 'Safety correction',
}

/** The public log of mistakes, newest first; each has an address of its own. */
export function CorrectionsLog({ corrections }: { corrections: CorrectionView[] }) {
  if (corrections.length === 0) return <p className={styles.none}>Nothing has needed correcting yet.</p>
  return (
    <ol className={styles.log}>
      {corrections.map((correction) => (
        <li key={correction.id} id={`correction-${correction.id}`} className={styles.entry}>
          <div className={styles.when}>
            <p>
              <Day date={correction.correctedAt} />
            </p>
            <p className={styles.kind}>{severities[correction.severity]}</p>
            {correction.superseded && <p>Superseded by a later correction</p>}
            {correction.supersedes !== null && (
              <p>
                Replaces <a href={readerPaths.correction(correction.supersedes)}>an earlier correction</a>
              </p>
            )}
          </div>
          <div>
            <h2 className={styles.title}>
              <a href={correction.articlePath}>{correction.articleTitle}</a>
            </h2>
            <dl className={styles.change}>
              <dt>It said</dt>
              <dd>{correction.was}</dd>
              <dt>It says</dt>
              <dd>{correction.isNow}</dd>
              <dt>Because</dt>
              <dd>{correction.reason}</dd>
            </dl>
          </div>
        </li>
      ))}
    </ol>
  )
}
