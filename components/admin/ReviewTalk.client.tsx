'use client'

import { useState } from 'react'
import { Button } from '#components/admin/Button.tsx'
import { Problem } from '#components/admin/Problem.tsx'
import type { Talk } from '#components/admin/use-threads.client.tsx'
import { CommentThread } from '#components/editor/comments/CommentThread.client.tsx'
import type { CommentThreadView } from '#lib/comments/comment.views.ts'
import { type FoundAnchor, findAnchor } from '#lib/comments/comment-anchor.ts'
import styles from './ReviewView.module.css'

/** What is said about the text, in its order: to read, to answer, to settle. */
export function ReviewTalk({
  talk: { threads, problem, begin, step },
  texts,
  onShow,
}: {
  talk: Talk
  texts: string[]
  /** Brings a block into sight. */
  onShow: (block: number) => void
}) {
  const [settled, setSettled] = useState(false)
  const open = (threads ?? []).filter(({ resolved }) => !resolved)
  const past = (threads ?? []).filter(({ resolved }) => resolved)
  const shown = (settled ? past : open)
    .map((thread) => ({ thread, found: findIn(texts, thread) }))
    .toSorted((a, b) => placeOf(a.found) - placeOf(b.found))
  return (
    <section aria-labelledby="comments">
      <h2 id="comments" className={styles.title}>
        Comments {threads && <span className={styles.quiet}>{open.length} open</span>}
      </h2>
      {problem && <Problem>{problem}</Problem>}
      {threads && open.length === 0 && !settled && (
        <p className={styles.quiet}>Select words in the text to say something about them.</p>
      )}
      <ul>
        {shown.map(({ thread, found }) => (
          <CommentThread
            key={thread.id}
            thread={thread}
            open={false}
            orphaned={texts.length > 0 && !thread.resolved && found?.kind === 'orphaned'}
            onShow={found && found.kind !== 'orphaned' ? () => onShow(found.block) : null}
            onStep={step}
          />
        ))}
      </ul>
      <p className={styles.buttons}>
        <Button type="button" look="quiet" onClick={() => begin({ kind: 'article' })}>
          Comment on the whole article
        </Button>
        {past.length > 0 && (
          <Button type="button" look="quiet" onClick={() => setSettled(!settled)}>
            {settled ? 'Show open ones' : `Show ${past.length} settled`}
          </Button>
        )}
      </p>
    </section>
  )
}

function findIn(texts: string[], { anchor }: CommentThreadView): FoundAnchor | null {
  return anchor.kind === 'passage' && texts.length > 0 ? findAnchor(texts, anchor) : null
}

/** What is about the whole article, or about words that are gone, stands last. */
function placeOf(found: FoundAnchor | null): number {
  return found && found.kind !== 'orphaned' ? found.block * 1_000_000 + found.start : Infinity
}
