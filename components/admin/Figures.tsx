import styles from './Figures.module.css'

/** One number that matters, and what it counts. `alarming` when it should be zero and is not. */
export type Figure = {
  count: number
  /** It was not counted to its end: there are so many and more. */
  atLeast?: boolean
  label: string
  href: string
  alarming?: boolean
}

/** The numbers of a screen in a ruled row; each leads to what it counts. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <ul className={styles.figures}>
      {figures.map(({ count, atLeast, label, href, alarming }) => (
        <li key={label} className={styles.figure}>
          <a href={href} className={styles.link}>
            <span className={alarming ? `${styles.count} ${styles.alarming}` : styles.count}>
              {count.toLocaleString('en-GB')}
              {atLeast && '+'}
            </span>{' '}
            <span className={styles.label}>{label}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
