'use client'

import { type FormEvent, type ReactNode, type Ref, useState } from 'react'
import { Button, type ButtonLook } from '#components/admin/Button.tsx'
import { FormContext } from '#components/admin/form-context.client.tsx'
import { Problem } from '#components/admin/Problem.tsx'
import { StatusLine } from '#components/admin/StatusLine.tsx'
import { type FormState, listTyped } from '#lib/form-state.ts'
import styles from './FormShell.module.css'

/**
 * What every form that an action answers has in common: the problem above its fields, the button, and how it went. A
 * second press while it is under way sends nothing, and what is typed meanwhile is not lost to the answer. `id` is the
 * problem's; `problem` is where the focus goes to.
 */
export function FormShell({
  id,
  problem,
  state,
  send,
  pending,
  submit,
  submitAloud,
  look,
  beside,
  children,
}: {
  id: string
  problem: Ref<HTMLDivElement>
  state: FormState
  send: (form: FormData) => void
  pending: boolean
  submit: string
  submitAloud?: string
  look: ButtonLook
  /** Stands beside the button: a cancel link, a second button. */
  beside?: ReactNode
  children?: ReactNode
}) {
  const [typedSince, setTypedSince] = useState<Record<string, string>>({})
  const keep = ({ currentTarget, target }: FormEvent<HTMLFormElement>) => {
    if (!pending || !('name' in target) || typeof target.name !== 'string') return
    const { name } = target
    const value = listTyped(new FormData(currentTarget))[name] ?? ''
    setTypedSince((before) => ({ ...before, [name]: value }))
  }
  const shown = state.kind === 'refused' ? { ...state, typed: { ...state.typed, ...typedSince } } : state
  return (
    <form
      action={send}
      aria-describedby={state.kind === 'refused' ? id : undefined}
      onInput={keep}
      onSubmit={(event) => {
        if (pending) event.preventDefault()
        else setTypedSince({})
      }}
      // React empties a form it has sent: not one that somebody went on filling in.
      onReset={(event) => {
        if (Object.keys(typedSince).length > 0) event.preventDefault()
      }}
    >
      {state.kind === 'refused' && (
        <Problem ref={problem} id={id}>
          {state.problem}
        </Problem>
      )}
      <FormContext value={shown}>{children}</FormContext>
      <div className={styles.end}>
        <Button look={look} busy={pending} aria-label={submitAloud}>
          {submit}
        </Button>
        {beside}
        <StatusLine>{pending ? 'Under way …' : state.kind === 'done' ? state.message : ''}</StatusLine>
      </div>
    </form>
  )
}
