import { RunningText } from '#components/article/RunningText.tsx'
import type { ReadingPlan } from '#lib/articles/reading-plan.ts'
import type { BlockOf } from '#lib/document/document.ts'
import styles from './DoctorQuestions.module.css'

/** Questions to take to an appointment. */
export function DoctorQuestions({ block, plan }: { block: BlockOf<'doctorQuestions'>; plan: ReadingPlan }) {
  return (
    <section className={styles.questions} data-whole="">
      <h3>{block.attrs.title}</h3>
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
