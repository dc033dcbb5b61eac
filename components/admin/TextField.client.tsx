'use client'

import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { describedBy, FieldFrame } from '#components/admin/FieldFrame.tsx'
import { useFieldState } from '#components/admin/form-context.client.tsx'
import styles from './TextField.module.css'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'name'> & {
  name: string
  label: ReactNode
  hint?: ReactNode
}

/** One line to type; `type` for dates, numbers, addresses. */
export function TextField({ name, label, hint, defaultValue, ...input }: Props) {
  const id = useId()
  const { typed, problem } = useFieldState(name)
  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem}>
      <input
        id={id}
        name={name}
        className={styles.input}
        key={typed}
        defaultValue={typed ?? defaultValue}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, { hint, problem })}
        {...input}
      />
    </FieldFrame>
  )
}
