import styles from './Contents.module.css'

/** One place on this page. */
export type ContentsEntry = { anchor: string; name: string }

/**
 * The contents of a page, in reading order: a column that stays beside the text on wide screens, where the script
 * marks the place, and a fold above the text on narrow ones. Only one of the two is ever shown.
 */
export function Contents({ entries }: { entries: ContentsEntry[] }) {
  return (
    <>
      <nav className={styles.column} aria-labelledby="contents" data-contents="" data-screen-only="">
        <h2 id="contents">On this page</h2>
        <Entries entries={entries} />
      </nav>
      <nav className={styles.fold} aria-label="On this page" data-screen-only="">
        <details>
          <summary>On this page</summary>
          <Entries entries={entries} />
        </details>
      </nav>
    </>
  )
}

function Entries({ entries }: { entries: ContentsEntry[] }) {
  return (
    <ol>
      {entries.map(({ anchor, name }) => (
        <li key={anchor}>
          <a href={`#${anchor}`}>{name}</a>
        </li>
      ))}
    </ol>
  )
}
