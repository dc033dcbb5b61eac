'use client'

import { lazy, Suspense, useSyncExternalStore } from 'react'
import { useGaps } from '#components/editor/evidence/use-unanswered.client.tsx'
import { countOf } from '#lib/desk/describe-line.ts'
import type { DraftSession } from '#lib/editor/draft-session.ts'
import type { EvidenceWatch } from '#lib/editor/evidence-watch.ts'
import styles from './PanelParts.module.css'

const PointList = lazy(() =>
  import('#components/editor/evidence/PointList.client.tsx').then((it) => ({ default: it.PointList })),
)

/** What the text still lacks, how long and hard it is, and its outline to jump by. */
export function ChecksPart({ session, watch }: { session: DraftSession; watch: EvidenceWatch }) {
  const { insights } = session
  const seen = useSyncExternalStore(insights.subscribe, insights.get, insights.get)
  const untold = useGaps(session, watch)
  if (!seen || !untold) return <p className={styles.section}>Looking the text over…</p>
  const { gaps, headings, reading } = seen
  return (
    <>
      <div className={styles.sum}>
        <span className={styles.figure}>{gaps.length}</span>
        <p>
          <strong>
            {gaps.length === 0
              ? 'No part is missing'
              : `${countOf(gaps.length, 'part')} missing before this can be published`}
          </strong>
          <br />
          <span className={styles.quiet}>
            {reading.wordCount.toLocaleString('en-GB')} words, {reading.readingMinutes} min. Reading grade{' '}
            {reading.readingGrade}, aim for 8.
          </span>
        </p>
      </div>
      <ul>
        {untold.map((gap) => (
          <li key={gap} className={styles.gap}>
            {gap}
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>
        <PointList watch={watch} />
      </Suspense>
      <section className={styles.section}>
        <h2 className={styles.heading}>Outline</h2>
        {headings.length === 0 ? (
          <p className={styles.quiet}>No headings yet. They become the contents list that readers jump by.</p>
        ) : (
          <ol>
            {headings.map(({ id, level, text, path }) => (
              <li key={id} className={level === 3 ? styles.deeper : undefined}>
                <button
                  type="button"
                  className={styles.jump}
                  onClick={() => session.jumpTo(Number(/\d+/.exec(path)?.[0] ?? 0))}
                >
                  {text || 'An empty heading'}
                </button>
              </li>
            ))}
          </ol>
        )}
      </section>
    </>
  )
}
