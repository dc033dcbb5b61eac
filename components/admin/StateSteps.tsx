import type { ArticleState } from '#generated/prisma/enums.ts'
import { stateSteps, stateWords, stepOf } from '#lib/desk/describe-state.ts'
import styles from './StateSteps.module.css'

/** The way of an article from draft to readers, and where it stands. */
export function StateSteps({ state }: { state: ArticleState }) {
  const here = stepOf(state)
  return (
    <ol className={styles.steps} aria-label={`State: ${stateWords[state].word}`}>
      {stateSteps.map((step) => (
        <li key={step} className={styles.step} aria-current={step === here ? 'step' : undefined}>
          {stateWords[step === here ? state : step].word}
        </li>
      ))}
    </ol>
  )
}
