import styles from './Remarks.module.css'

/** What there is to say about a text, point by point; `line` is a line of the imported file, from 1. */
export type Remark = { sentence: string; line?: number | null }

/** Remarks as a ruled list. `open` marks those that still ask for something. */
export function Remarks({ remarks, open }: { remarks: Remark[]; open: boolean }) {
  return (
    <ul className={open ? styles.open : styles.settled}>
      {remarks.map(({ sentence, line }) => (
        <li key={`${line} ${sentence}`} className={styles.remark}>
          {sentence}
          {line ? <span className={styles.line}> Line {line}</span> : null}
        </li>
      ))}
    </ul>
  )
}
