'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '#components/admin/Button.tsx'
import { longestSearch, searchDesk } from '#lib/desk/desk-search.ts'
import type { DeskSearch } from '#lib/desk/desk-search-answer.ts'
import styles from './SearchPalette.module.css'

/** How long somebody stops typing before the desk is asked, in milliseconds. */
const pause = 120

/** Opens anything by its name: a button, and ⌘K or Ctrl-K anywhere on the screen. */
export function SearchPalette() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const [keys, setKeys] = useState('')
  useEffect(() => {
    setKeys(/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K')
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
  }, [open])
  return (
    <>
      <Button type="button" look="plain" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Search {keys && <kbd className={styles.keys}>{keys}</kbd>}
      </Button>
      <dialog
        ref={dialog}
        className={styles.palette}
        aria-label="Search the desk"
        onClose={() => setOpen(false)}
      >
        {open && <Palette />}
      </dialog>
    </>
  )
}

/** What was found, and for which words. */
type Found = DeskSearch & { words: string }

function Palette() {
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const [failed, setFailed] = useState(false)
  const [at, setAt] = useState(0)
  const id = useId()
  const words = typed.trim()
  /** Enter was pressed before the answer to these words came. */
  const entered = useRef(false)
  useEffect(() => {
    const leaving = new AbortController()
    const timer = setTimeout(() => {
      searchDesk(words, leaving.signal).then(
        (answer) => {
          setFound({ ...answer, words })
          setFailed(false)
          setAt(0)
          if (entered.current) go(answer.groups[0]?.hits[0]?.href)
        },
        () => setFailed(!leaving.signal.aborted),
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      leaving.abort()
      entered.current = false
    }
  }, [words])
  const hits = found?.groups.flatMap(({ hits }) => hits) ?? []
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && hits.length > 0) {
      event.preventDefault()
      setAt((at + step + hits.length) % hits.length)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      // What is listed may still be for other words: then the first that is found for these is opened.
      if (found?.words === words) go(hits[at]?.href)
      else entered.current = true
    }
  }
  return (
    <>
      <input
        className={styles.input}
        type="search"
        role="combobox"
        aria-label="Article, source, person or room"
        placeholder="Article, source, person or room"
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-hits`}
        aria-autocomplete="list"
        aria-activedescendant={hits.length > 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={longestSearch}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKey}
        ref={(input) => input?.focus()}
      />
      <Hits found={found} id={id} at={at} />
      <p role="status" className={styles.status}>
        {describeFound({ failed, typed, found, count: hits.length })}
      </p>
    </>
  )
}

function go(href: string | undefined): void {
  if (href !== undefined) location.assign(href)
}

function Hits({ found, id, at }: { found: DeskSearch | null; id: string; at: number }) {
  let place = -1
  return (
    <div id={`${id}-hits`} role="listbox" aria-label="Found" className={styles.hits}>
      {found?.groups.map(({ title, hits }) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options by role; a fieldset is of forms
        <div key={title} role="group" aria-labelledby={`${id}-${title}`}>
          <p id={`${id}-${title}`} className={styles.group}>
            {title}
          </p>
          {hits.map(({ href, name, note }) => {
            place += 1
            const here = place === at
            return (
              <a
                key={href}
                id={`${id}-${place}`}
                role="option"
                aria-selected={here}
                tabIndex={-1}
                href={href}
                className={styles.hit}
                ref={(link) => {
                  if (here) link?.scrollIntoView({ block: 'nearest' })
                }}
              >
                <span>{name}</span> <span className={styles.note}>{note}</span>
              </a>
            )
          })}
        </div>
      ))}
    </div>
  )
}

function describeFound({
  failed,
  typed,
  found,
  count,
}: {
  failed: boolean
  typed: string
  found: DeskSearch | null
  count: number
}): string {
  if (failed) return 'The desk did not answer. Type on to ask again.'
  if (!found) return 'Looking …'
  if (count === 0) return `Nothing you may open is named “${typed.trim()}”.`
  return `${count} found. Arrow keys move, Enter opens, Escape closes.`
}
