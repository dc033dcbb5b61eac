import type { ReactNode } from 'react'
import styles from './DeskPage.module.css'

/** A screen of the desk: what it is, what can be begun here, and the work. */
export function DeskPage({
  title,
  intro,
  actions,
  children,
}: {
  title: ReactNode
  /** One or two sentences for whoever is here for the first time. */
  intro?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {intro && <p className={styles.intro}>{intro}</p>}
      {children}
    </>
  )
}
