'use client'

import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useReducer, useState } from 'react'
import { Problem } from '#components/admin/Problem.tsx'
import { CommentForm } from '#components/editor/comments/CommentForm.client.tsx'
import { CommentThread } from '#components/editor/comments/CommentThread.client.tsx'
import {
  anchorSelection,
  anchorThread,
  openThread,
  placeThreads,
  readMarks,
} from '#components/editor/comments/comment-marks.ts'
import { askComments, type CommentAnswer } from '#lib/comments/ask-comments.ts'
import type { CommentStep } from '#lib/comments/comment.input.ts'
import type { CommentThreadView } from '#lib/comments/comment.views.ts'
import type { CommentAnchor } from '#lib/comments/comment-anchor.input.ts'
import styles from './Comments.module.css'

/**
 * The conversations about an article beside its text. With an editor that has `CommentMarks`, passages are marked in
 * the text, a selection can be commented on, and every step says where its passage is now; without one (a reviewer's
 * screen) conversations are read, answered and settled, and new ones are about the whole article.
 */
export function CommentsPanel({ articleId, editor }: { articleId: string; editor: Editor | null }) {
  const [threads, setThreads] = useState<CommentThreadView[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [about, setAbout] = useState<CommentAnchor | null>(null)
  const [settled, setSettled] = useState(false)
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const take = useCallback((answer: CommentAnswer) => {
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setThreads(answer.threads.threads)
    return answer.ok
  }, [])
  useEffect(() => {
    askComments(articleId).then(take)
  }, [articleId, take])
  useEffect(() => {
    if (editor && threads) placeThreads(editor, threads)
  }, [editor, threads])
  useEffect(() => {
    editor?.on('transaction', redraw)
    return () => {
      editor?.off('transaction', redraw)
    }
  }, [editor])
  const step = (wanted: CommentStep) => askComments(articleId, wanted).then(take)
  const marks = editor ? readMarks(editor) : null
  const placeOf = (id: string) => marks?.places.find((place) => place.id === id)
  const shown = (threads ?? [])
    .filter(({ resolved }) => settled === (resolved !== null))
    .toSorted((a, b) => (placeOf(a.id)?.from ?? Infinity) - (placeOf(b.id)?.from ?? Infinity))
  return (
    <section className={styles.panel} aria-label="Comments">
      {problem && <Problem>{problem}</Problem>}
      {about ? (
        <CommentForm
          label={about.kind === 'passage' ? `About “${about.quote}”` : 'About the whole article'}
          send="Comment"
          onSend={(body) => step({ step: 'start', anchor: about, body }).then((ok) => ok && setAbout(null))}
          onLeave={() => setAbout(null)}
        />
      ) : (
        <p>
          <button
            type="button"
            className={styles.begin}
            // The press must not take the selection away before it is read.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setAbout((editor && anchorSelection(editor)) ?? { kind: 'article' })}
          >
            {editor && !editor.state.selection.empty
              ? 'Comment on the selected words'
              : 'Comment on the whole article'}
          </button>
        </p>
      )}
      <p>
        <label className={styles.settled}>
          <input type="checkbox" checked={settled} onChange={(event) => setSettled(event.target.checked)} />{' '}
          Settled ones
        </label>
      </p>
      {threads && shown.length === 0 && (
        <p className={styles.quiet}>
          {settled
            ? 'Nothing is settled yet.'
            : 'No open comments. Select words in the text to say something about them; colleagues answer here.'}
        </p>
      )}
      <ul>
        {shown.map((thread) => (
          <CommentThread
            key={thread.id}
            thread={thread}
            open={marks?.open === thread.id}
            orphaned={
              marks !== null && thread.anchor.kind === 'passage' && !thread.resolved && !placeOf(thread.id)
            }
            onShow={editor && placeOf(thread.id) ? () => openThread(editor, thread.id) : null}
            onStep={(wanted) => {
              const anchor = editor && anchorThread(editor, thread.id)
              return step(anchor && wanted.step !== 'start' ? { ...wanted, anchor } : wanted)
            }}
          />
        ))}
      </ul>
    </section>
  )
}
