import styles from './Contents.module.css'

/** One place on this page. */
export type ContentsEntry = { anchor: string; name: string }

/** The contents of a page, in reading order; the script marks where the reader is. */
export function Contents({ entries }: { entries: ContentsEntry[] }) {
  return (
    <nav className={styles.contents} aria-labelledby="contents" data-contents="" data-screen-only="">
      <h2 id="contents">On this page</h2>
      <ol>
        {entries.map(({ anchor, name }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
