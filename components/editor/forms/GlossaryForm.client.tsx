'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '#components/admin/Button.tsx'
import { Problem } from '#components/admin/Problem.tsx'
import inputStyles from '#components/admin/TextField.module.css'
import pickerStyles from '#components/editor/cite/SourcePicker.module.css'
import { useLibrary } from '#components/editor/editor-context.client.tsx'
import type { NodeFormProps } from '#components/editor/node-forms.ts'
import { noWords, requestGlossary } from '#lib/glossary/glossary-requests.ts'
import { rankTerms } from '#lib/glossary/rank-terms.ts'
import styles from './CitationForm.module.css'

/** Which word of the glossary explains the selected ones. */
export function GlossaryForm({ attrs, words, update, remove, close, context }: NodeFormProps<'glossary'>) {
  const { glossary } = useLibrary()
  const [typed, setTyped] = useState(attrs === null ? words : '')
  const [active, setActive] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => field.current?.focus(), [])
  const present = glossary.find((term) => term.id === attrs?.termId)
  const options = rankTerms(glossary, typed)
  const here = Math.min(active, Math.max(options.length - 1, 0))
  const choose = (place: number) => {
    const term = options[place]
    if (!term) return
    if (words === '' && attrs === null) return setProblem('Select the words to explain first.')
    update({ termId: term.id })
    close()
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && options.length > 0) {
      event.preventDefault()
      setActive((here + step + options.length) % options.length)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      choose(here)
    }
  }
  const lookAgain = () => {
    requestGlossary().then(
      (terms) => {
        context.library.addTerms(terms)
        setProblem(null)
      },
      () => setProblem(noWords),
    )
  }
  return (
    <div className={pickerStyles.picker}>
      {problem && <Problem>{problem}</Problem>}
      {words && <p>Words: “{words}”</p>}
      {present && (
        <p>
          Explained as <strong>{present.term}</strong>: {present.definition}
        </p>
      )}
      <label htmlFor={id} className={pickerStyles.label}>
        Find a word of the glossary
      </label>
      <input
        ref={field}
        id={id}
        type="text"
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={options.length > 0 ? `${id}-${here}` : undefined}
        autoComplete="off"
        className={inputStyles.input}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(0)
        }}
        onKeyDown={press}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Glossary" className={pickerStyles.list}>
        {options.map((term, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys; an option is never focused.
          <div
            key={term.id}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === here}
            tabIndex={-1}
            className={pickerStyles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(place)}
          >
            <span className={pickerStyles.title}>{term.term}</span>
            <span className={pickerStyles.about}>{term.definition}</span>
          </div>
        ))}
      </div>
      {options.length === 0 && (
        <p>
          The glossary has no such word.{' '}
          <a href="/admin/glossary" target="_blank" rel="noreferrer">
            Add it there
          </a>
          , then{' '}
          <Button type="button" look="quiet" onClick={lookAgain}>
            look again
          </Button>
          .
        </p>
      )}
      {attrs !== null && (
        <div className={styles.end}>
          <Button type="button" look="grave" onClick={remove}>
            Explain it no more
          </Button>
        </div>
      )}
    </div>
  )
}
