import type { ReactNode } from 'react'
import styles from './FieldGroup.module.css'

/** Fields that answer one question, or belong to one part of a long form. */
export function FieldGroup({ name, children }: { name: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.name}>{name}</legend>
      {children}
    </fieldset>
  )
}
