import type { InputHTMLAttributes } from 'react'
import styles from './Field.module.css'

type FieldProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'name' | 'type' | 'autoComplete' | 'defaultValue' | 'required'
> & { label: string }

/** One line to type, under its label. */
export function Field({ label, ...input }: FieldProps) {
  return (
    <label className={styles.field}>
      {label}
      <input className={styles.input} {...input} />
    </label>
  )
}
