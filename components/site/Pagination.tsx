import styles from './Pagination.module.css'

/** The pages of a list as links; nothing for a list of one page. */
export function Pagination({
  page,
  pageCount,
  toPath,
}: {
  page: number
  pageCount: number
  toPath: (page: number) => string
}) {
  if (pageCount === 1) return null
  return (
    <nav className={styles.pages} aria-label="Pages">
      {page > 1 && (
        <a href={toPath(page - 1)} rel="prev">
          Newer
        </a>
      )}
      <span className={styles.place}>
        Page {page} of {pageCount}
      </span>
      {page < pageCount && (
        <a href={toPath(page + 1)} rel="next">
          Older
        </a>
      )}
    </nav>
  )
}
