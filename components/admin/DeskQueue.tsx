import type { ReactNode } from 'react'
import styles from './DeskQueue.module.css'

/** A part of a screen: a list under its heading, and where the whole of it is when it was cut. */
export function DeskQueue({
  anchor,
  title,
  note,
  more,
  children,
}: {
  anchor: string
  title: string
  /** One line under the heading. */
  note?: ReactNode
  /** Leads to the whole list; left out when all of it is here. */
  more?: { href: string; label: string } | null
  children: ReactNode
}) {
  return (
    <section id={anchor} aria-labelledby={`${anchor}-title`} className={styles.queue}>
      <h2 id={`${anchor}-title`} className={styles.title}>
        {title}
      </h2>
      {note && <p className={styles.note}>{note}</p>}
      {children}
      {more && (
        <p className={styles.more}>
          <a href={more.href}>{more.label}</a>
        </p>
      )}
    </section>
  )
}
