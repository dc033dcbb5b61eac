import type { ReactNode } from 'react'
import styles from './Notice.module.css'

/** A screen that has one thing to say. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.notice}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </div>
  )
}
