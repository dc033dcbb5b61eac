import type { ReactNode } from 'react'
import styles from './WorkList.module.css'

/** One line of work: where it leads, how it stands, with whom, since when. */
export type WorkLine = {
  id: string
  title: string
  note: ReactNode
  state: ReactNode
  withWhom: string
  when: ReactNode
}

/** A part of a screen: lines of work under a heading, or what to do when there are none. */
export function WorkList({
  anchor,
  title,
  lines,
  whenEmpty,
}: {
  anchor: string
  title: string
  lines: WorkLine[]
  whenEmpty: ReactNode
}) {
  return (
    <section id={anchor} aria-labelledby={`${anchor}-title`} className={styles.part}>
      <h2 id={`${anchor}-title`} className={styles.title}>
        {title}
      </h2>
      {lines.length === 0 ? (
        <p className={styles.empty}>{whenEmpty}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line.id} className={styles.line}>
              <h3 className={styles.name}>
                <a href={`/admin/articles/${line.id}`}>{line.title}</a>
              </h3>
              <p className={styles.note}>{line.note}</p>
              <p className={styles.state}>{line.state}</p>
              <p className={styles.whom}>{line.withWhom}</p>
              <p className={styles.when}>{line.when}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
