'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { KeyHelp } from '#components/admin/KeyHelp.client.tsx'

/**
 * A list that can be worked through from the keyboard: j and k or the arrows go from row to row, x chooses the row,
 * Enter opens it, / goes to the search, ? tells the keys. The focus is on the row's own link, so that whatever reads
 * the screen says where one is.
 */
export function ListKeys({ children }: { children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null)
  const help = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('dialog[open]')) return
      const links = [...(list.current?.querySelectorAll<HTMLElement>('tbody [data-opens]') ?? [])]
      const at = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
      if (act(event.key, { links, at, help: help.current })) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <div ref={list}>
      {children}
      <KeyHelp
        ref={help}
        keys={[
          ['j or ↓', 'the next row'],
          ['k or ↑', 'the row before'],
          ['x', 'choose the row, or leave it out again'],
          ['Enter', 'open it'],
          ['/', 'to the search'],
          ['Ctrl K or ⌘K', 'open anything by its name'],
          ['?', 'these keys'],
        ]}
      />
    </div>
  )
}

/** Does what a key means in a list, and says whether it meant anything. */
function act(
  key: string,
  { links, at, help }: { links: HTMLElement[]; at: number; help: HTMLDialogElement | null },
): boolean {
  // The arrows scroll the page until somebody is in the list.
  const step = { j: 1, k: -1, ...(at >= 0 && { ArrowDown: 1, ArrowUp: -1 }) }[key]
  if (step) {
    const next = at < 0 ? links[0] : links[at + step]
    next?.focus()
    return next !== undefined
  }
  if (key === 'x' && at >= 0) {
    links[at]?.closest('tr')?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click()
    return true
  }
  if (key === '/') {
    const search = document.querySelector<HTMLInputElement>('main input[type="search"]')
    search?.focus()
    search?.select()
    return search !== null
  }
  if (key !== '?') return false
  help?.showModal()
  return true
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  return target instanceof HTMLInputElement && target.type !== 'checkbox'
}
