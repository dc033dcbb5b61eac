import type { ReactNode } from 'react'
import { Day } from '#components/ui/Day.tsx'
import type { ArticlePage } from '#lib/articles/article.views.ts'
import { describeEvidence } from '#lib/references/reference-words.ts'
import styles from './Facts.module.css'

/** Trust as four facts: when it was reviewed, when that falls due, what it rests on, what it asks of a reader. */
export function Facts({ page }: { page: ArticlePage }) {
  const { review, reviewDueOn, reviewOverdue } = page
  return (
    <dl className={styles.facts}>
      <Fact name="Reviewed">
        {review.kind === 'reviewed' ? <Day date={review.reviewedAt} /> : <ReviewMissing review={review} />}
      </Fact>
      <Fact name="Next review due">
        {reviewDueOn ? <Day date={reviewDueOn} /> : 'After its first review'}
        {reviewOverdue && <span className={styles.overdue}> (overdue)</span>}
      </Fact>
      <Fact name="Evidence">{describeEvidence(page.sources)}</Fact>
      <Fact name="Reading">
        {page.readingMinutes} min, grade {Math.round(page.readingGrade)}
      </Fact>
    </dl>
  )
}

function ReviewMissing({ review }: { review: Exclude<ArticlePage['review'], { kind: 'reviewed' }> }) {
  return review.kind === 'not-reviewed' ? 'Not yet' : 'Changed since review'
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
