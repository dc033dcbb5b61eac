'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { carryOut, moveAt, removeAt } from '#components/editor/block-actions.ts'
import styles from './BlockHandle.module.css'

/**
 * The handle beside the block under the pointer. For the mouse alone: the toolbar has the same for keys and fingers,
 * so it is hidden from screen readers and takes no stop of the Tab key.
 */
export function BlockHandle({ editor }: { editor: Editor }) {
  const handle = useRef<HTMLDivElement>(null)
  const position = useRef<number | null>(null)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const { dom } = editor.view
    const follow = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || !(event.target instanceof Element)) return
      const block = blockUnder(dom, event.target)
      if (!block || !handle.current) return
      position.current = editor.view.posAtDOM(block, 0, -1)
      handle.current.style.transform = `translateY(${block.offsetTop}px)`
      setShown(true)
    }
    const sheet = dom.parentElement?.parentElement
    const hide = () => setShown(false)
    dom.addEventListener('pointermove', follow)
    dom.addEventListener('keydown', hide)
    sheet?.addEventListener('pointerleave', hide)
    return () => {
      dom.removeEventListener('pointermove', follow)
      dom.removeEventListener('keydown', hide)
      sheet?.removeEventListener('pointerleave', hide)
    }
  }, [editor])
  const act = (action: 'up' | 'down' | 'remove') => {
    if (position.current === null) return
    const start = editor.state.doc.resolve(position.current)
    const at = start.depth > 0 ? start.before(1) : start.pos
    carryOut(editor, action === 'remove' ? removeAt(editor.state, at) : moveAt(editor.state, at, action))
    setShown(false)
  }
  return (
    <div ref={handle} className={styles.handle} data-shown={shown || undefined} aria-hidden="true">
      <button type="button" tabIndex={-1} title="Move up" onClick={() => act('up')}>
        ↑
      </button>
      <button type="button" tabIndex={-1} title="Move down" onClick={() => act('down')}>
        ↓
      </button>
      <button type="button" tabIndex={-1} title="Remove" onClick={() => act('remove')}>
        ×
      </button>
    </div>
  )
}

function blockUnder(root: Element, target: Element): HTMLElement | null {
  for (let element: Element | null = target; element; element = element.parentElement) {
    if (element.parentElement === root) return element instanceof HTMLElement ? element : null
  }
  return null
}
