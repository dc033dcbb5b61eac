'use client'

import { type ReactNode, type TextareaHTMLAttributes, useId } from 'react'
import { describedBy, FieldFrame } from '#components/admin/FieldFrame.tsx'
import { useFieldState } from '#components/admin/form-context.client.tsx'
import styles from './TextField.module.css'

type Props = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className' | 'name'> & {
  name: string
  label: ReactNode
  hint?: ReactNode
}

/** Several lines to type. */
export function TextArea({ name, label, hint, defaultValue, rows = 3, ...area }: Props) {
  const id = useId()
  const { typed, problem } = useFieldState(name)
  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        className={styles.input}
        key={typed}
        defaultValue={typed ?? defaultValue}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, { hint, problem })}
        {...area}
      />
    </FieldFrame>
  )
}
