import styles from './DeskPager.module.css'

/** On through a list, and back to its beginning. A list is leafed by where it stopped, so that new rows shift nothing. */
export function DeskPager({ firstPath, nextPath }: { firstPath: string | null; nextPath: string | null }) {
  if (!firstPath && !nextPath) return null
  return (
    <nav className={styles.pages} aria-label="Pages">
      {firstPath && <a href={firstPath}>From the beginning</a>}
      {nextPath && (
        <a href={nextPath} rel="next">
          More
        </a>
      )}
    </nav>
  )
}
