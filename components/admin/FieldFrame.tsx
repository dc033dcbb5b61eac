import type { ReactNode } from 'react'
import styles from './FieldFrame.module.css'

/** The ids by which a control names its hint and its problem. */
export function describedBy(id: string, { hint, problem }: { hint?: ReactNode; problem?: string }) {
  return [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined
}

/** A label over a control, a hint between them, and what is wrong with what was typed. */
export function FieldFrame({
  id,
  label,
  hint,
  problem,
  children,
}: {
  id: string
  label: ReactNode
  hint?: ReactNode
  problem?: string
  children: ReactNode
}) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
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
      {children}
    </div>
  )
}
