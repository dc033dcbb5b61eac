'use client'

import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '#components/admin/Button.tsx'
import { Problem } from '#components/admin/Problem.tsx'
import styles from './FormSheet.module.css'

/**
 * The sheet every short form of a node is written on. `read` gives back what is wrong in a sentence, or null when the
 * node was changed and the dialog may close.
 */
export function FormSheet({
  isNew,
  read,
  remove,
  close,
  children,
}: {
  isNew: boolean
  read: (form: FormData) => string | null
  remove: () => void
  close: () => void
  children: ReactNode
}) {
  const [problem, setProblem] = useState<string | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const wrong = read(new FormData(event.currentTarget))
    setProblem(wrong)
    if (wrong === null) close()
  }
  return (
    <form onSubmit={submit} className={styles.sheet}>
      {problem && <Problem>{problem}</Problem>}
      {children}
      <div className={styles.actions}>
        <Button>{isNew ? 'Insert' : 'Keep'}</Button>
        <Button type="button" look="plain" onClick={close}>
          Cancel
        </Button>
        {!isNew && (
          <Button type="button" look="grave" onClick={remove}>
            Remove
          </Button>
        )}
      </div>
    </form>
  )
}

/** What a field of a form holds, without the spaces around it. */
export function typedIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
