'use client'

import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '#components/admin/Button.tsx'
import { Problem } from '#components/admin/Problem.tsx'
import { StatusLine } from '#components/admin/StatusLine.tsx'
import inputStyles from '#components/admin/TextField.module.css'
import { CompleteSources } from '#components/editor/cite/CompleteSources.client.tsx'
import { SourceOption } from '#components/editor/cite/SourceOption.tsx'
import { useSourceSearch } from '#components/editor/cite/use-source-search.client.tsx'
import type { CitableSource } from '#lib/references/citing.views.ts'
import { readPastedText } from '#lib/references/citing-requests.ts'
import { looksLikeSource } from '#lib/references/looks-pasted.ts'
import type { PastedSource } from '#lib/references/paste.views.ts'
import { emptyDraft } from '#lib/references/reference.ts'
import styles from './SourcePicker.module.css'

type Props = {
  label: string
  /** Takes a source. `more` when the editor wants to go on choosing. */
  pick: (sources: CitableSource[], more: boolean) => void
  /** Sources that cannot be picked again. */
  chosen: string[]
  /** Goes to the field at once. */
  focused?: boolean
  /** Shown under the field. */
  hint: string
}

/**
 * Finds a source while one types: arrow keys and Enter take it. What is pasted (a DOI, a PubMed number, a reference, a
 * whole file of them) is read, compared with the library and completed here, without leaving the text.
 */
export function SourcePicker({ label, pick, chosen, focused = false, hint }: Props) {
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const [reading, setReading] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [found, setFound] = useState<PastedSource[] | null>(null)
  const search = useSourceSearch(typed.trim())
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  // A source itself is not searched for: it is read, and reading finds it in the library.
  const isSource = looksLikeSource(typed)
  const options = isSource ? [] : search.results.filter((source) => !chosen.includes(source.id))
  // What is listed may still be for the words before; Enter waits for its own.
  const isCurrent = search.typed === typed.trim()
  const [waiting, setWaiting] = useState<{ more: boolean } | null>(null)
  const canRead = typed.trim() !== '' && (isSource || (options.length === 0 && isCurrent))
  const count = options.length + (canRead ? 1 : 0)
  const here = Math.min(active, Math.max(count - 1, 0))

  useEffect(() => {
    if (focused) field.current?.focus()
  }, [focused])
  useEffect(() => {
    list.current?.children[here]?.scrollIntoView({ block: 'nearest' })
  }, [here])

  const take = (sources: CitableSource[], more: boolean) => {
    setTyped('')
    setActive(0)
    setProblem(null)
    if (more) field.current?.focus()
    pick(sources, more)
  }
  const read = (text: string) => {
    setReading(true)
    setProblem(null)
    readPastedText(text).then((answer) => {
      setReading(false)
      if (answer.kind === 'refused') return setProblem(answer.problem)
      const open = answer.found.filter(({ kind }) => kind !== 'existing')
      if (open.length === 0) return take(answer.known, false)
      if (answer.known.length > 0) pick(answer.known, true)
      setTyped('')
      setFound(open)
    })
  }
  const choose = (place: number, more: boolean) => {
    const option = options[place]
    if (option) take([option], more)
    else if (canRead) read(typed)
  }
  const enter = (more: boolean) => {
    if (isCurrent || isSource) choose(here, more)
    else setWaiting({ more })
  }
  useEffect(() => {
    if (!waiting || !isCurrent) return
    setWaiting(null)
    if (search.problem === null && options.length > 0) choose(0, waiting.more)
  })
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && count > 0) {
      event.preventDefault()
      setActive((here + step + count) % count)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      enter(event.shiftKey)
    }
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text/plain')
    if (!looksLikeSource(text)) return
    event.preventDefault()
    read(text)
  }

  if (found) {
    return (
      <CompleteSources
        found={found}
        added={(source) => pick([source], true)}
        finish={() => {
          setFound(null)
          pick([], false)
        }}
        back={() => setFound(null)}
      />
    )
  }
  return (
    <div className={styles.picker}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      {(problem ?? search.problem) && <Problem>{problem ?? search.problem}</Problem>}
      <input
        ref={field}
        id={id}
        type="text"
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={count > 0 ? `${id}-${here}` : undefined}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        spellCheck={false}
        className={inputStyles.input}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(0)
          setProblem(null)
          setWaiting(null)
        }}
        onKeyDown={press}
        onPaste={paste}
      />
      <StatusLine>{reading ? 'Reading …' : describeCount(options.length, search.typed)}</StatusLine>
      <div id={`${id}-list`} ref={list} role="listbox" aria-label="Sources" className={styles.list}>
        {options.map((source, place) => (
          <SourceOption
            key={source.id}
            id={`${id}-${place}`}
            source={source}
            active={place === here}
            choose={() => choose(place, false)}
          />
        ))}
        {canRead && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys; a list option is never focused.
          <div
            id={`${id}-${options.length}`}
            role="option"
            aria-selected={here === options.length}
            tabIndex={-1}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => read(typed)}
          >
            Read “{typed.trim().slice(0, 80)}” as a source
          </div>
        )}
      </div>
      <p className={styles.hand}>
        <Button
          type="button"
          look="quiet"
          onClick={() => setFound([{ place: 1, kind: 'new', draft: byHand(typed), missing: [] }])}
        >
          Describe a new source by hand
        </Button>
      </p>
    </div>
  )
}

function byHand(typed: string) {
  return { ...emptyDraft, title: looksLikeSource(typed) ? '' : typed.trim() }
}

function describeCount(count: number, typed: string | null): string {
  if (typed === null) return ''
  if (count === 0) return typed === '' ? 'The library is empty.' : 'No source of the library fits.'
  return count === 1 ? 'One source.' : `${count} sources.`
}
