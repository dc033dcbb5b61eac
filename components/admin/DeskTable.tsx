import type { ReactNode } from 'react'
import styles from './DeskTable.module.css'

/** A column: its heading, and what it shows of a row. The first column names the row. */
export type Column<Row> = {
  title: string
  show: (row: Row) => ReactNode
  /** Numbers and dates stand at the end of their column. */
  end?: boolean
}

/**
 * Rows under headings, ruled. On a phone each row is a small list that names its columns.
 * Without rows, `whenEmpty` says what would be here and how it gets here.
 */
export function DeskTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  whenEmpty,
}: {
  /** For screen readers; the screen's heading says it to the eye. */
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  keyOf: (row: Row) => string
  whenEmpty: ReactNode
}) {
  if (rows.length === 0) return <p className={styles.empty}>{whenEmpty}</p>
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, end }) => (
            <th key={title} scope="col" className={end ? styles.end : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ title, show, end }, place) =>
              place === 0 ? (
                <th key={title} scope="row" className={styles.name}>
                  {show(row)}
                </th>
              ) : (
                <td key={title} data-title={title} className={end ? styles.end : undefined}>
                  {show(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
