import type { ReactNode } from 'react'
import styles from './Tag.module.css'

/** A fact in a ruled frame, such as the kind of a source. */
export function Tag({ tone, children }: { tone?: 'calm' | 'warning'; children: ReactNode }) {
  return <span className={tone ? `${styles.tag} ${styles[tone]}` : styles.tag}>{children}</span>
}
