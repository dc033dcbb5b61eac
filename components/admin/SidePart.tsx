import { type ReactNode, useId } from 'react'
import styles from './SidePart.module.css'

/** A part of the panel beside a text: a heading, its number where it has one, and what belongs to it. */
export function SidePart({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {count !== undefined && <span className={styles.count}>{count}</span>} {title}
      </h2>
      {children}
    </section>
  )
}
