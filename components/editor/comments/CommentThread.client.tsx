'use client'

import { useEffect, useRef } from 'react'
import { Button } from '#components/admin/Button.tsx'
import { CommentForm } from '#components/editor/comments/CommentForm.client.tsx'
import type { CommentStep } from '#lib/comments/comment.input.ts'
import type { CommentThreadView } from '#lib/comments/comment.views.ts'
import { formatShortDay } from '#lib/dates.ts'
import styles from './Comments.module.css'

/** One conversation: its passage, who said what, and what can be done with it. */
export function CommentThread({
  thread,
  open,
  orphaned,
  onShow,
  onStep,
}: {
  thread: CommentThreadView
  open: boolean
  /** Its words are no longer in the text. */
  orphaned: boolean
  /** Shows the passage in the text; null when it is not there. */
  onShow: (() => void) | null
  onStep: (step: CommentStep) => Promise<unknown>
}) {
  const { id: threadId, anchor, comments, resolved } = thread
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (open) line.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  const quote = anchor.kind === 'passage' ? `“${anchor.quote}”` : 'The whole article'
  return (
    <li ref={line} className={styles.thread} aria-current={open || undefined}>
      <p className={styles.quote}>
        {onShow ? (
          <button type="button" onClick={onShow} aria-label={`Show in the text: ${quote}`}>
            {quote}
          </button>
        ) : (
          quote
        )}
      </p>
      {orphaned && <p className={styles.orphaned}>These words are no longer in the text.</p>}
      {comments.map(({ id, authorName, mine, body, at }) => (
        <div key={id} className={styles.comment}>
          <p className={styles.quiet}>
            <strong>{mine ? 'You' : authorName}</strong>{' '}
            <time dateTime={at}>{formatShortDay(new Date(at))}</time>
          </p>
          <p className={styles.body}>{body}</p>
        </div>
      ))}
      {resolved ? (
        <p className={styles.buttons}>
          <span className={styles.quiet}>{resolved.by} settled it.</span>
          <Button type="button" look="quiet" onClick={() => onStep({ step: 'reopen', threadId })}>
            Open again
          </Button>
        </p>
      ) : (
        <>
          <details>
            <summary>Answer</summary>
            <CommentForm
              label="Your answer"
              send="Answer"
              onSend={(body) => onStep({ step: 'reply', threadId, body })}
            />
          </details>
          <Button type="button" look="quiet" onClick={() => onStep({ step: 'resolve', threadId })}>
            Resolve
          </Button>
        </>
      )}
    </li>
  )
}
