import type { ReviewState } from '#lib/articles/article.views.ts'
import type { PersonCredit } from '#lib/people/person.views.ts'

/** An approved review, as far as the state of an article depends on it. */
export type ApprovedReview = {
  contentHash: string
  reviewedAt: Date
  statement: string
  declaration: string
  reviewer: PersonCredit
}

/**
 * Whether a named reviewer signed exactly what is shown.
 *
 * @param reviews approved reviews, newest first
 * @param revisions the article's published versions, newest first
 */
export function toReviewState(
  shownHash: string,
  reviews: ApprovedReview[],
  revisions: { number: number; contentHash: string }[],
): ReviewState {
  const signed = reviews.find((review) => review.contentHash === shownHash)
  if (signed) {
    const { reviewer, reviewedAt, statement, declaration } = signed
    return { kind: 'reviewed', reviewer, reviewedAt, statement, declaration }
  }
  for (const review of reviews) {
    const revision = revisions.find(({ contentHash }) => contentHash === review.contentHash)
    if (!revision) continue
    const { reviewer, reviewedAt } = review
    return { kind: 'changed-since-review', reviewer, reviewedAt, reviewedRevisionNumber: revision.number }
  }
  return { kind: 'not-reviewed' }
}
