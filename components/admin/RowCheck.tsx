import styles from './RowCheck.module.css'

/** Chooses a row for what is done to several at once; it belongs to the form of that, wherever it stands. */
export function RowCheck({ id, title }: { id: string; title: string }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" name="article" value={id} form="bulk" aria-label={`Choose ${title}`} />
    </label>
  )
}
