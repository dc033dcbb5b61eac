'use client'

import { unstable_rethrow } from 'next/navigation'
import { useActionState } from 'react'
import { type FormState, formRefused } from '#lib/form-state.ts'

/** What a form says when its action never answered: nobody knows whether it was done. */
export const noAnswer =
  'No answer came: the connection or the database is away for a moment. What you typed is still here. Look whether it was done before you send it again.'

/** The form comes back with its text, and says so. */
export function refuseUnanswered(form: FormData): FormState {
  return formRefused(form, noAnswer)
}

/**
 * `useActionState` for forms that lose nothing. When no answer comes (offline, the server or its database away),
 * `silence` makes the state the form comes back with, where an error would take the whole screen and the text with it.
 *
 * The server is given the action itself: so the form works before JavaScript arrives.
 */
export function useAnswered<State>(
  action: (before: State, form: FormData) => Promise<State>,
  before: Awaited<State>,
  silence: (form: FormData) => State,
): [state: Awaited<State>, send: (form: FormData) => void, pending: boolean] {
  return useActionState<State, FormData>(
    typeof window === 'undefined'
      ? action
      : (state, form) =>
          action(state, form).catch((error: unknown) => {
            // A redirect is an answer.
            unstable_rethrow(error)
            return silence(form)
          }),
    before,
  )
}
