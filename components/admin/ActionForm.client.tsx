'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { ButtonLook } from '#components/admin/Button.tsx'
import { FormShell } from '#components/admin/FormShell.client.tsx'
import { revealProblem } from '#components/admin/reveal-problem.ts'
import { refuseUnanswered, useAnswered } from '#components/admin/use-answered.client.tsx'
import { type FormState, untouched } from '#lib/form-state.ts'

/**
 * A form that an action answers. A plain form until JavaScript arrives. When it comes back, everything typed is still
 * there, the problem has the focus (or the refused field, where a disclosure hid it), and each field says what is wrong with it. A second press while it is under way
 * sends nothing.
 */
export function ActionForm({
  action,
  submit,
  submitAloud,
  look = 'main',
  beside,
  children,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>
  submit: string
  /** The button's name aloud, where several on a screen have the same words: begins with `submit`. */
  submitAloud?: string
  look?: ButtonLook
  /** Stands beside the button: a cancel link, a second button. */
  beside?: ReactNode
  children?: ReactNode
}) {
  const [state, send, pending] = useAnswered(action, untouched, refuseUnanswered)
  const problem = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    if (state.kind === 'refused') revealProblem(problem.current)
  }, [state])
  return (
    <FormShell {...{ id, problem, state, send, pending, submit, submitAloud, look, beside }}>
      {children}
    </FormShell>
  )
}
