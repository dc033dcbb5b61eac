'use client'

import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { describedBy } from '#components/admin/FieldFrame.tsx'
import { useFieldState, useFormCameBack } from '#components/admin/form-context.client.tsx'
import styles from './CheckField.module.css'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'name' | 'type'> & {
  name: string
  label: ReactNode
  hint?: ReactNode
  type?: 'checkbox' | 'radio'
}

/** A box to tick, or one of several buttons of the same name. */
export function CheckField({
  name,
  label,
  hint,
  type = 'checkbox',
  value = 'on',
  defaultChecked,
  ...input
}: Props) {
  const id = useId()
  const { typed, problem } = useFieldState(name)
  const cameBack = useFormCameBack()
  const checked = cameBack ? typed === String(value) : defaultChecked
  return (
    <div className={styles.check}>
      <input
        id={id}
        name={name}
        type={type}
        value={value}
        key={String(cameBack)}
        defaultChecked={checked}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, { hint, problem })}
        {...input}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p id={`${id}-hint`} className={styles.hint}>
            {hint}
          </p>
        )}
        {problem && (
          <p id={`${id}-problem`} className={styles.problem}>
            {problem}
          </p>
        )}
      </div>
    </div>
  )
}
