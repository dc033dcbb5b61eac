import type { ReactNode } from 'react'
import styles from './EditScreen.module.css'

/** One thing to edit: its form, and beside it what is known of it. */
export function EditScreen({
  back,
  title,
  side,
  children,
}: {
  back: { path: string; name: string }
  title: ReactNode
  side?: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <p className={styles.back}>
        <a href={back.path}>{back.name}</a>
      </p>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.columns}>
        <div className={styles.work}>{children}</div>
        {side && <aside aria-label="About this">{side}</aside>}
      </div>
    </>
  )
}
