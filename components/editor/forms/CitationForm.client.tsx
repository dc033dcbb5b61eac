'use client'

import { useState } from 'react'
import { Button } from '#components/admin/Button.tsx'
import { ChosenSources } from '#components/editor/cite/ChosenSources.client.tsx'
import { SourcePicker } from '#components/editor/cite/SourcePicker.client.tsx'
import { useChosenSources } from '#components/editor/cite/use-chosen-sources.client.tsx'
import type { NodeFormProps } from '#components/editor/node-forms.ts'
import type { CitableSource } from '#lib/references/citing.views.ts'
import styles from './CitationForm.module.css'

/** Most sources of one marker, as the document allows. */
const mostSources = 20

/**
 * Cites: a search of the library that has the keys at once, so that a shortcut and Enter are enough. For a marker that
 * stands in the text: its sources, what they report, and how to add, replace or take them away; a marker whose source
 * was lost is given one.
 */
export function CitationForm({ attrs, update, remove, close }: NodeFormProps<'citation'>) {
  const chosen = useChosenSources(attrs?.references ?? [])
  const [replaced, setReplaced] = useState<string | null>(null)
  const isLost = attrs !== null && chosen.ids.length === 0
  const keep = (ids: string[]) => {
    chosen.set(ids)
    update({ references: ids, raw: null })
  }
  const pick = (sources: CitableSource[], more: boolean) => {
    chosen.learn(sources)
    const added = sources.map(({ id }) => id)
    const at = replaced === null ? chosen.ids.length : chosen.ids.indexOf(replaced)
    const ids = [...new Set(chosen.ids.toSpliced(at, replaced === null ? 0 : 1, ...added))].slice(
      0,
      mostSources,
    )
    setReplaced(null)
    if (added.length > 0) keep(ids)
    if (!more) close()
  }
  const takeAway = (id: string) => {
    const left = chosen.ids.filter((one) => one !== id)
    if (left.length === 0) remove()
    else keep(left)
  }
  return (
    <div>
      {isLost && attrs.raw !== null && (
        <p className={styles.lost}>
          The source of this marker, “{attrs.raw}”, is lost. Choose the one it stood for, or take the marker
          out.
        </p>
      )}
      <ChosenSources
        sources={chosen.sources}
        unknownCount={chosen.unknownCount}
        remove={takeAway}
        replace={setReplaced}
      />
      {chosen.ids.length < mostSources && (
        <SourcePicker
          key={replaced}
          focused
          label={describeTask(replaced !== null, chosen.ids.length)}
          hint="Type words, an author or a key; or paste a DOI, a PubMed number, a reference. Enter cites it, Shift and Enter goes on choosing."
          chosen={chosen.ids}
          pick={pick}
        />
      )}
      <div className={styles.end}>
        {chosen.ids.length > 0 && (
          <Button type="button" onClick={close}>
            Done
          </Button>
        )}
        {attrs !== null && (
          <Button type="button" look="grave" onClick={remove}>
            Take the marker out
          </Button>
        )}
      </div>
    </div>
  )
}

function describeTask(replacing: boolean, count: number): string {
  if (replacing) return 'Replace it with'
  return count === 0 ? 'Find a source' : 'Add another source'
}
