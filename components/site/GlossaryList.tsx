import type { GlossaryEntry } from '#lib/glossary/glossary.views.ts'
import styles from './GlossaryList.module.css'

/** Every explained word, each with an address of its own. */
export function GlossaryList({ terms }: { terms: GlossaryEntry[] }) {
  return (
    <dl className={styles.terms}>
      {terms.map((entry) => (
        <div key={entry.id} id={entry.slug} className={styles.entry}>
          <dt>{entry.term}</dt>
          <dd>{entry.definition}</dd>
        </div>
      ))}
    </dl>
  )
}
