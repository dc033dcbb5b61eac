'use client'

import { useId, useState } from 'react'
import { Button } from '#components/admin/Button.tsx'
import { longestComment } from '#lib/comments/comment.input.ts'
import styles from './Comments.module.css'

/** A field to say something in. What was written stays until it was taken; Ctrl-Enter or ⌘-Enter sends it. */
export function CommentForm({
  label,
  send,
  onSend,
  onLeave,
}: {
  label: string
  send: string
  onSend: (body: string) => Promise<unknown>
  onLeave?: () => void
}) {
  const [body, setBody] = useState('')
  const [busy, setBusy] = useState(false)
  const id = useId()
  const submit = () => {
    if (busy || body.trim() === '') return
    setBusy(true)
    onSend(body).then((taken) => {
      setBusy(false)
      if (taken) setBody('')
    })
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={longestComment}
        value={body}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
        }}
        required
      />
      <span className={styles.buttons}>
        <Button look="plain" busy={busy}>
          {send}
        </Button>
        {onLeave && (
          <Button type="button" look="quiet" onClick={onLeave}>
            Not now
          </Button>
        )}
      </span>
    </form>
  )
}
