import type { NodeActions } from '#components/editor/views/use-node-parts.client.tsx'
import styles from './NodeBar.module.css'

/** What can be done with a block, in a row above it: shown while the block is pointed at, focused or selected. */
export function NodeBar({ title, actions }: { title: string; actions: NodeActions }) {
  const { edit, remove, moveUp, moveDown } = actions
  return (
    <fieldset className={styles.bar} contentEditable={false} aria-label={title}>
      <span className={styles.title}>{title}</span>
      {edit && (
        <button type="button" className={styles.button} onClick={edit}>
          Edit
        </button>
      )}
      <button type="button" className={styles.button} onClick={moveUp} aria-label={`Move ${title} up`}>
        ↑
      </button>
      <button type="button" className={styles.button} onClick={moveDown} aria-label={`Move ${title} down`}>
        ↓
      </button>
      <button type="button" className={styles.button} onClick={remove}>
        Remove
      </button>
    </fieldset>
  )
}
