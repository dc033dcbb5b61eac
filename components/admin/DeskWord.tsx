import type { StateTone } from '#lib/desk/describe-state.ts'
import styles from './StateDot.module.css'

/** A word about how something stands, with the dot that says it to the eye. */
export function DeskWord({ word, tone }: { word: string; tone: StateTone }) {
  return <span className={`${styles.state} ${styles[tone]}`}>{word}</span>
}
