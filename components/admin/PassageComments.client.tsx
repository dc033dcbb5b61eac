'use client'

import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import { Button } from '#components/admin/Button.tsx'
import { anchorOfSelection, rangesOf } from '#components/admin/passages.ts'
import type { Talk } from '#components/admin/use-threads.client.tsx'
import { CommentForm } from '#components/editor/comments/CommentForm.client.tsx'
import type { PassageAnchor } from '#lib/comments/comment-anchor.input.ts'
import { findAnchor } from '#lib/comments/comment-anchor.ts'
import styles from './PassageComments.module.css'

/**
 * Marks in a shown text the passages that people talk about, without touching the text, and offers to comment on the
 * selected words: at the foot of the text, where the selection is still in sight, also on a narrow screen.
 */
export function PassageComments({
  words,
  texts,
  talk: { threads, about, begin, step },
  children,
}: {
  words: RefObject<HTMLDivElement | null>
  texts: string[]
  talk: Talk
  children: ReactNode
}) {
  const [selected, setSelected] = useState<PassageAnchor | null>(null)
  useEffect(() => {
    const look = () => setSelected(words.current && anchorOfSelection(words.current, texts))
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [words, texts])
  useEffect(() => {
    // A browser without this registry shows the list of comments alone.
    if (!words.current || !threads || !('highlights' in CSS)) return
    const root = words.current
    const ranges = threads.flatMap(({ anchor, resolved }) => {
      if (resolved || anchor.kind !== 'passage') return []
      const found = findAnchor(texts, anchor)
      return found.kind === 'orphaned' ? [] : rangesOf(root, texts, found)
    })
    CSS.highlights.set('commented', new Highlight(...ranges))
    return () => {
      CSS.highlights.delete('commented')
    }
  }, [words, texts, threads])
  return (
    <div className={styles.around}>
      {children}
      {(about ?? selected) && (
        <div className={styles.foot}>
          {about ? (
            <CommentForm
              label={about.kind === 'passage' ? `About “${about.quote}”` : 'About the whole article'}
              send="Comment"
              onSend={(body) =>
                step({ step: 'start', anchor: about, body }).then((taken) => {
                  if (taken) begin(null)
                  return taken
                })
              }
              onLeave={() => begin(null)}
            />
          ) : (
            <Button
              type="button"
              // The press must not take the selection away before it is read.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => begin(selected)}
            >
              Comment on the selected words
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
