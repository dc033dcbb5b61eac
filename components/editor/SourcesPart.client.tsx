'use client'

import { SourceEntry } from '#components/article/SourceEntry.tsx'
import { useLibrary, useSourceNumbers } from '#components/editor/editor-context.client.tsx'
import styles from './PanelParts.module.css'

/** The sources the text cites, with the numbers readers will see. */
export function SourcesPart() {
  const numbers = useSourceNumbers()
  const { sources } = useLibrary()
  const cited = [...numbers].flatMap(([id, ordinal]) => {
    const source = sources.find((one) => one.id === id)
    return source ? [{ ...source, ordinal }] : []
  })
  if (numbers.size === 0) {
    return (
      <p className={styles.section}>
        No sources yet. Put the cursor after a statement and choose Cite, or type /cite.
      </p>
    )
  }
  return (
    <ol className={styles.sources}>
      {cited.map((source) => (
        <li key={source.id} className={styles.source}>
          <strong>{source.ordinal}.</strong> <SourceEntry source={source} backTo={[]} />
        </li>
      ))}
    </ol>
  )
}
