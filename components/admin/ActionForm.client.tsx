'use client'

import { type ReactNode, useActionState, useEffect, useId, useRef } from 'react'
import { Button, type ButtonLook } from '#components/admin/Button.tsx'
import { FormContext } from '#components/admin/form-context.client.tsx'
import { Problem } from '#components/admin/Problem.tsx'
import { StatusLine } from '#components/admin/StatusLine.tsx'
import { type FormState, untouched } from '#lib/form-state.ts'
import styles from './ActionForm.module.css'

/**
 * A form that an action answers. A plain form until JavaScript arrives. When it comes back, everything typed is still
 * there, the problem has the focus, and each field says what is wrong with it. A second press while it is under way
 * sends nothing.
 */
export function ActionForm({
  action,
  submit,
  look = 'main',
  beside,
  children,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>
  submit: string
  look?: ButtonLook
  /** Stands beside the button: a cancel link, a second button. */
  beside?: ReactNode
  children?: ReactNode
}) {
  const [state, send, pending] = useActionState(action, untouched)
  const problem = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    if (state.kind === 'refused') problem.current?.focus()
  }, [state])
  return (
    <form
      action={send}
      aria-describedby={state.kind === 'refused' ? id : undefined}
      onSubmit={(event) => {
        if (pending) event.preventDefault()
      }}
    >
      {state.kind === 'refused' && (
        <Problem ref={problem} id={id}>
          {state.problem}
        </Problem>
      )}
      <FormContext value={state}>{children}</FormContext>
      <div className={styles.end}>
        <Button look={look} busy={pending}>
          {submit}
        </Button>
        {beside}
        <StatusLine>{pending ? 'Under way …' : state.kind === 'done' ? state.message : ''}</StatusLine>
      </div>
    </form>
  )
}
