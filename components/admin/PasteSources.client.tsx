'use client'

import { useEffect, useRef } from 'react'
import { Button } from '#components/admin/Button.tsx'
import { Problem } from '#components/admin/Problem.tsx'
import { SourceForm } from '#components/admin/SourceForm.client.tsx'
import { StatusLine } from '#components/admin/StatusLine.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { noAnswer, useAnswered } from '#components/admin/use-answered.client.tsx'
import type { FormState } from '#lib/form-state.ts'
import type { PastedSource, PasteState } from '#lib/references/paste.views.ts'
import { emptyDraft } from '#lib/references/reference.ts'
import { describeExisting } from '#lib/references/same-source.ts'
import { toFieldValues } from '#lib/references/source-form.ts'
import styles from './PasteSources.module.css'

type Props = {
  readPasted: (before: PasteState, form: FormData) => Promise<PasteState>
  addSource: (before: FormState, form: FormData) => Promise<FormState>
}

/** A box to paste into, and under it what was found there, each to be completed and added by hand. */
export function PasteSources({ readPasted, addSource }: Props) {
  const [state, read, pending] = useAnswered<PasteState>(readPasted, { kind: 'untouched' }, (form) => ({
    kind: 'refused',
    problem: noAnswer,
    pasted: String(form.get('pasted') ?? ''),
  }))
  const found = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (state.kind === 'read') found.current?.focus()
  }, [state])
  return (
    <>
      <form action={read} className={styles.paste}>
        {state.kind === 'refused' && <Problem>{state.problem}</Problem>}
        <TextArea
          name="pasted"
          label="Paste sources"
          hint="DOIs, PubMed numbers, web addresses, ISBNs, RIS, BibTeX, CSL-JSON, or references as journals print them. One or several. Nothing is asked of the network."
          rows={5}
          defaultValue={state.kind === 'refused' ? state.pasted : ''}
          required
        />
        <Button busy={pending}>Read them</Button>
        <StatusLine>{pending ? 'Reading …' : ''}</StatusLine>
      </form>
      {state.kind === 'read' && (
        <section aria-labelledby="found" className={styles.found}>
          <h2 id="found" ref={found} tabIndex={-1} className={styles.title}>
            {state.sources.length === 1 ? 'One source found' : `${state.sources.length} sources found`}
          </h2>
          <ol>
            {state.sources.map((source) => (
              <li key={source.place} className={styles.one}>
                <Found source={source} several={state.sources.length > 1} addSource={addSource} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {state.kind !== 'read' && (
        <section aria-labelledby="by-hand" className={styles.found}>
          <h2 id="by-hand" className={styles.title}>
            Or fill one in by hand
          </h2>
          <SourceForm action={addSource} submit="Add to the library" values={toFieldValues(emptyDraft)} />
        </section>
      )}
    </>
  )
}

function Found({
  source,
  several,
  addSource,
}: {
  source: PastedSource
  several: boolean
  addSource: Props['addSource']
}) {
  switch (source.kind) {
    case 'existing':
      return (
        <>
          <p>{describeExisting(source.existing)}</p>
          <p>
            <a href={`/admin/sources/${source.existing.id}`}>Open it</a>
          </p>
        </>
      )
    case 'unread':
      return (
        <>
          <p className={styles.unread}>“{source.text}”</p>
          <p>{source.problem}</p>
        </>
      )
    case 'new':
      return (
        <>
          <p className={styles.missing}>
            {source.missing.length === 0
              ? 'Nothing is missing. Compare it with what you have before you add it.'
              : source.missing.map(({ sentence }) => sentence).join(' ')}
          </p>
          <SourceForm
            action={addSource}
            submit="Add to the library"
            values={toFieldValues(source.draft)}
            hidden={several ? { several: 'on' } : {}}
          />
        </>
      )
  }
}
