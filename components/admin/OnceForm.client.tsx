'use client'

import { type ReactNode, useActionState, useEffect, useId, useRef } from 'react'
import { Button, type ButtonLook } from '#components/admin/Button.tsx'
import { FormContext } from '#components/admin/form-context.client.tsx'
import { Problem } from '#components/admin/Problem.tsx'
import { ShownOnce } from '#components/admin/ShownOnce.tsx'
import { StatusLine } from '#components/admin/StatusLine.tsx'
import type { OnceState } from '#lib/accounts/shown-once.ts'
import { untouched } from '#lib/form-state.ts'
import styles from './ActionForm.module.css'

/** An `ActionForm` whose answer is shown this once, in its place: a one-time link, or recovery codes. */
export function OnceForm({
  action,
  submit,
  look = 'main',
  over = false,
  after,
  children,
}: {
  action: (before: OnceState, form: FormData) => Promise<OnceState>
  submit: string
  look?: ButtonLook
  /** It is done already: nothing is left to send, and only an answer that just came is still shown. */
  over?: boolean
  /** Where to go on to once it was shown. */
  after?: ReactNode
  children?: ReactNode
}) {
  const [state, send, pending] = useActionState(action, untouched)
  const answer = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    if (state.kind === 'refused' || state.kind === 'once') answer.current?.focus()
  }, [state])
  if (state.kind === 'once') {
    return (
      <ShownOnce ref={answer} message={state.message} lines={state.lines}>
        {after}
      </ShownOnce>
    )
  }
  if (over) return after
  return (
    <form
      action={send}
      aria-describedby={state.kind === 'refused' ? id : undefined}
      onSubmit={(event) => {
        if (pending) event.preventDefault()
      }}
    >
      {state.kind === 'refused' && (
        <Problem ref={answer} id={id}>
          {state.problem}
        </Problem>
      )}
      <FormContext value={state}>{children}</FormContext>
      <div className={styles.end}>
        <Button look={look} busy={pending}>
          {submit}
        </Button>
        <StatusLine>{pending ? 'Under way …' : state.kind === 'done' ? state.message : ''}</StatusLine>
      </div>
    </form>
  )
}
