import type { ReactNode } from 'react'
import type { Term as ExplainedTerm } from '#lib/articles/reading-plan.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import styles from './Term.module.css'

/**
 * A word explained where it stands. The browser's own popover opens it by tap, click or key and closes it by Escape;
 * no script takes part.
 */
export function Term({ term, children }: { term: ExplainedTerm; children: ReactNode }) {
  const id = `term-${term.slug}`
  return (
    <>
      <button type="button" className={styles.word} popoverTarget={id}>
        {children}
      </button>
      <span popover="auto" id={id} className={styles.definition}>
        <strong>{term.term}</strong>
        {term.definition}
        <span className={styles.more}>
          {' '}
          <a href={`${readerPaths.glossary()}#${term.slug}`}>All words explained</a>
        </span>
      </span>
    </>
  )
}
