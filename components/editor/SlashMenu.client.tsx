'use client'

import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { type SlashMenuState, slashItemId, slashMenuId } from '#components/editor/slash-menu.ts'
import type { Observable } from '#lib/editor/observable.ts'
import styles from './SlashMenu.module.css'

/** What can be put in where "/" was typed. The cursor stays in the text: the list is only pointed at. */
export function SlashMenu({ menu }: { menu: Observable<SlashMenuState | null> }) {
  const open = useSyncExternalStore(menu.subscribe, menu.get, () => null)
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = list
    if (!current || !open) return
    const { left, top, bottom } = open.place
    const { offsetWidth, offsetHeight } = current
    const below = bottom + 6 + offsetHeight <= innerHeight
    current.style.left = `${Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`
    current.style.top = `${below ? bottom + 6 : Math.max(8, top - offsetHeight - 6)}px`
    current.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [open])
  if (!open) return null
  return (
    <div ref={list} id={slashMenuId} className={styles.menu} role="listbox" aria-label="What to put in">
      {open.items.map((item, index) => (
        <div
          key={item.id}
          id={slashItemId(item.id)}
          role="option"
          tabIndex={-1}
          aria-selected={index === open.chosen}
          className={styles.item}
          onPointerDown={(event) => {
            event.preventDefault()
            open.take(item)
          }}
        >
          <span className={styles.label}>{item.label}</span>
          <span className={styles.hint}>{item.hint}</span>
        </div>
      ))}
    </div>
  )
}
