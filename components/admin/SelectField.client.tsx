'use client'

import { type ReactNode, type SelectHTMLAttributes, useId } from 'react'
import { describedBy, FieldFrame } from '#components/admin/FieldFrame.tsx'
import { useFieldState } from '#components/admin/form-context.client.tsx'
import styles from './TextField.module.css'

/** One thing to choose: what is sent, and the words for it. */
export type Choice = { value: string; label: string }

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'className' | 'name'> & {
  name: string
  label: ReactNode
  hint?: ReactNode
  choices: Choice[]
}

/** One of several, or several with `multiple`. */
export function SelectField({ name, label, hint, choices, defaultValue, ...select }: Props) {
  const id = useId()
  const { typed, problem } = useFieldState(name)
  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem}>
      <select
        id={id}
        name={name}
        className={styles.input}
        // React resets a form it has sent, and never tells a select of a new default: a new one takes its place.
        key={String(typed ?? defaultValue)}
        defaultValue={typed ?? defaultValue}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, { hint, problem })}
        {...select}
      >
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
