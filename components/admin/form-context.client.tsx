'use client'

import { createContext, useContext } from 'react'
import { type FormState, untouched } from '#lib/form-state.ts'

/** The state of the form around a field. */
export const FormContext = createContext<FormState>(untouched)

/** What a field shows after its form came back: what was typed, and what is wrong with it. */
export function useFieldState(name: string): { typed: string | undefined; problem: string | undefined } {
  const state = useContext(FormContext)
  return state.kind === 'refused'
    ? { typed: state.typed[name], problem: state.fields[name] }
    : { typed: undefined, problem: undefined }
}

/** True after the form around came back: a box that is not among what was typed was left empty. */
export function useFormCameBack(): boolean {
  return useContext(FormContext).kind === 'refused'
}
