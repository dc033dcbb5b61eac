import type { ReactNode } from 'react'
import styles from './DoorSheet.module.css'

/** A page in front of the desk: one ruled column, and where to turn. */
export function DoorSheet({
  title,
  lead,
  help,
  children,
}: {
  title: string
  lead: ReactNode
  /** What to do when this page is not the right one. */
  help?: ReactNode
  children?: ReactNode
}) {
  return (
    <main className={styles.sheet}>
      <p className={styles.brand}>
        Bedside<span className={styles.stop}>.</span>
      </p>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      {children}
      {help && <p className={styles.help}>{help}</p>}
    </main>
  )
}
