import { SourceEntry } from '#components/article/SourceEntry.tsx'
import type { ReadingPlan } from '#lib/articles/reading-plan.ts'
import type { Source } from '#lib/references/reference.views.ts'
import styles from './SourceList.module.css'

/** The anchor of the source list. */
export const sourcesAnchor = 'sources'

/** Every source, in the order of the numbers in the text. */
export function SourceList({ sources, plan }: { sources: Source[]; plan: ReadingPlan }) {
  if (sources.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby={sourcesAnchor}>
      <h2 id={sourcesAnchor}>Sources</h2>
      <ol className={styles.list}>
        {sources.map((source) => (
          <li key={source.id} id={`source-${source.ordinal}`} value={source.ordinal} className={styles.entry}>
            <SourceEntry source={source} backTo={plan.mentions.get(source.ordinal) ?? []} />
          </li>
        ))}
      </ol>
    </section>
  )
}
