'use client'

import { useState } from 'react'
import { Button } from '#components/admin/Button.tsx'
import { ChosenSources } from '#components/editor/cite/ChosenSources.client.tsx'
import { SourcePicker } from '#components/editor/cite/SourcePicker.client.tsx'
import type { useChosenSources } from '#components/editor/cite/use-chosen-sources.client.tsx'
import styles from './SourcesField.module.css'

/** The sources of a table, a figure or a quotation. Stands outside the form of the node, because it has one of its own. */
export function SourcesField({
  chosen,
  title,
  none,
  most,
}: {
  chosen: ReturnType<typeof useChosenSources>
  title: string
  /** Said while there is none. */
  none: string
  most: number
}) {
  const [searching, setSearching] = useState(false)
  return (
    <section aria-label={title} className={styles.field}>
      <h3 className={styles.title}>{title}</h3>
      {chosen.ids.length === 0 && !searching && <p className={styles.none}>{none}</p>}
      <ChosenSources
        sources={chosen.sources}
        unknownCount={chosen.unknownCount}
        remove={(id) => chosen.set(chosen.ids.filter((one) => one !== id))}
      />
      {searching ? (
        <SourcePicker
          focused
          label="Find a source"
          hint="Type words, an author or a key; or paste a DOI, a PubMed number, a reference. Enter takes it."
          chosen={chosen.ids}
          pick={(sources, more) => {
            chosen.learn(sources)
            chosen.set([...new Set([...chosen.ids, ...sources.map(({ id }) => id)])].slice(-most))
            if (!more) setSearching(false)
          }}
        />
      ) : (
        chosen.ids.length < most && (
          <Button type="button" look="plain" onClick={() => setSearching(true)}>
            Add a source
          </Button>
        )
      )}
    </section>
  )
}
