import { PeopleGrid } from '#components/article/PeopleGrid.tsx'
import { SourceLine } from '#components/article/SourceLine.tsx'
import type { Marker } from '#lib/articles/reading-plan.ts'
import type { RiskFigureData } from '#lib/document/document.ts'
import styles from './RiskFigure.module.css'

/** How many of the same number of people, arm by arm: little people above, the count in words below. */
export function RiskFigure({ data, markers }: { data: RiskFigureData; markers?: Marker[] }) {
  const { title, population, timeFrame, denominator, arms, note } = data
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>
        <p>{title}</p>
        <p className={styles.scope}>
          {population}, {timeFrame}
        </p>
      </figcaption>
      <div className={arms.length === 1 ? `${styles.arms} ${styles.alone}` : styles.arms}>
        {arms.map((arm) => (
          <div key={arm.label} className={styles.arm}>
            <PeopleGrid count={arm.count} denominator={denominator} />
            <p className={styles.count}>
              {arm.count.toLocaleString('en-GB')} in {denominator.toLocaleString('en-GB')}
            </p>
            <p>{arm.label}</p>
          </div>
        ))}
      </div>
      <SourceLine markers={markers} note={note} />
    </figure>
  )
}
