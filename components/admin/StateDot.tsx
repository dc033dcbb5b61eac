import type { ArticleState } from '#generated/prisma/enums.ts'
import { stateWords } from '#lib/desk/describe-state.ts'
import styles from './StateDot.module.css'

/** The state of an article: a word, and a dot for the eye that runs down a list. */
export function StateDot({ state }: { state: ArticleState }) {
  const { word, tone } = stateWords[state]
  return <span className={`${styles.state} ${styles[tone]}`}>{word}</span>
}
