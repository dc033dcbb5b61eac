'use client'

import { useEffect, useRef } from 'react'
import { Button } from '#components/admin/Button.tsx'
import { FormContext } from '#components/admin/form-context.client.tsx'
import { Problem } from '#components/admin/Problem.tsx'
import { SelectField } from '#components/admin/SelectField.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { refuseUnanswered, useAnswered } from '#components/admin/use-answered.client.tsx'
import { type FormState, untouched } from '#lib/form-state.ts'
import { linkDays } from '#lib/previews/preview-link.input.ts'
import styles from './ShareForm.module.css'

/** Makes a link for somebody outside, and shows it once: afterwards nobody can read it here again. */
export function ShareForm({ make }: { make: (before: FormState, form: FormData) => Promise<FormState> }) {
  const [state, send, pending] = useAnswered(make, untouched, refuseUnanswered)
  const address = useRef<HTMLInputElement>(null)
  const problem = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.kind === 'refused') problem.current?.focus()
    if (state.kind === 'done') address.current?.select()
  }, [state])
  return (
    <form action={send} className={styles.form}>
      {state.kind === 'refused' && <Problem ref={problem}>{state.problem}</Problem>}
      <FormContext value={state}>
        <TextField
          name="note"
          label="For whom"
          hint="Only colleagues see this."
          maxLength={200}
          autoComplete="off"
        />
        <SelectField
          name="days"
          label="Works for"
          defaultValue="7"
          choices={linkDays.map((days) => ({
            value: String(days),
            label: days === 1 ? 'a day' : `${days} days`,
          }))}
        />
      </FormContext>
      <Button busy={pending}>Make a link</Button>
      <div role="status">
        {state.kind === 'done' && (
          <label className={styles.made}>
            <span>Copy the link now: it is shown this once.</span>
            <input ref={address} className={styles.address} readOnly value={state.message} />
          </label>
        )}
      </div>
    </form>
  )
}
