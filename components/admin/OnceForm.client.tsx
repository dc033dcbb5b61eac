'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { ButtonLook } from '#components/admin/Button.tsx'
import { FormShell } from '#components/admin/FormShell.client.tsx'
import { ShownOnce } from '#components/admin/ShownOnce.tsx'
import { refuseUnanswered, useAnswered } from '#components/admin/use-answered.client.tsx'
import type { OnceState } from '#lib/accounts/shown-once.ts'
import { untouched } from '#lib/form-state.ts'

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
  const [state, send, pending] = useAnswered(action, untouched, refuseUnanswered)
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
  return <FormShell {...{ id, problem: answer, state, send, pending, submit, look }}>{children}</FormShell>
}
