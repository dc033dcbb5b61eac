import { RunningText } from '#components/article/RunningText.tsx'
import type { ReadingPlan } from '#lib/articles/reading-plan.ts'
import type { BlockOf } from '#lib/document/document.ts'
import styles from './KeyPoints.module.css'

/** The anchor of the key points, for the contents list. */
export const keyPointsAnchor = 'key-points'

/** What a hurried reader must get, first on the page. */
export function KeyPoints({ block, plan }: { block: BlockOf<'keyPoints'>; plan: ReadingPlan }) {
  return (
    <section className={styles.points} aria-labelledby={keyPointsAnchor} data-whole="">
      <h2 id={keyPointsAnchor}>Key points</h2>
      <ul>
        {block.content.map((point, position) => (
          <li key={position}>
            <RunningText content={point.content} plan={plan} />
          </li>
        ))}
      </ul>
    </section>
  )
}
