import type { ReactNode } from 'react'
import styles from './Mark.module.css'

/** A word about a row that asks for attention; said in words, never by colour alone. */
export function Mark({
  look = 'quiet',
  children,
}: {
  look?: 'quiet' | 'caution' | 'urgent'
  children: ReactNode
}) {
  return <span className={styles[look]}>{children}</span>
}
