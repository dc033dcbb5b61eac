import type { Rule } from '#lib/evidence/evidence.ts'
import { partHit } from '#lib/evidence/hits.ts'

/** Dates that cannot all be true. */
export const datesAgree: Rule = {
  id: 'D1',
  version: 1,
  name: 'Dates',
  severity: 'blocks',
  definition:
    'The article has neither a publication nor a review date, or was modified before it was published, or reviewed in the future, or its next review is not after the last or later than its topics allow.',
  source: 'The editorial model, four dates',
  remedy: 'Put the dates right; a review sets its own.',
  fires: [{ text: '(the next review before the last)', why: 'It cannot be.' }],
  doesNotFire: [{ text: '(published, reviewed, next review within the interval)', why: 'They agree.' }],
  check: ({ subject }) => {
    const { publishedAt, modifiedAt, review, today, topics } = subject
    if (!publishedAt && !review) return [partHit('dates', 'no dates', 'The article has no date at all.')]
    const months = Math.min(...topics.map(({ reviewIntervalMonths }) => reviewIntervalMonths))
    const latest = review ? new Date(review.reviewedAt) : null
    // A day of grace: the due date is a calendar day, the review an instant.
    if (latest && Number.isFinite(months))
      latest.setUTCMonth(latest.getUTCMonth() + months, latest.getUTCDate() + 1)
    const checks: [boolean, string][] = [
      [
        publishedAt !== null && modifiedAt !== null && modifiedAt < publishedAt,
        'It was modified before it was published.',
      ],
      [review !== null && review.reviewedAt > today, 'It was reviewed in the future.'],
      [
        review !== null && review.nextReviewDueOn <= review.reviewedAt,
        'The next review is not after the last.',
      ],
      [
        review !== null && latest !== null && Number.isFinite(months) && review.nextReviewDueOn > latest,
        `The next review is later than the ${months} months its topics allow.`,
      ],
    ]
    return checks.flatMap(([isBroken, message]) => (isBroken ? [partHit('dates', message, message)] : []))
  },
}
