import type { ReactNode } from 'react'
import styles from './DeskTitle.module.css'

/** What a row is about, as a link, and a line of what else there is to know of it. */
export function DeskTitle({ href, title, note }: { href: string; title: string; note?: ReactNode }) {
  return (
    <>
      <a href={href} data-opens>
        {title || 'Without a title'}
      </a>
      {note && <span className={styles.note}>{note}</span>}
    </>
  )
}
