import type { ReactNode } from 'react'
import styles from './StatusLine.module.css'

/** What has just become so, read out when it changes. Empty while there is nothing to say. */
export function StatusLine({ children }: { children: ReactNode }) {
  return (
    <p role="status" className={styles.status}>
      {children}
    </p>
  )
}
