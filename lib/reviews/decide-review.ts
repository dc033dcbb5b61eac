import { type Result, refuse, succeed } from '#lib/result.ts'

/** Why a review cannot be signed as it was filled in. */
export type ReviewRefusal =
  | { kind: 'statement-missing' }
  | { kind: 'declaration-missing' }
  | { kind: 'next-review-not-later' }
  /** Later than the topics allow; the last day that they do (UTC midnight). */
  | { kind: 'next-review-too-late'; latestOn: Date }
  /** The licence that was verified had run out on the day of the review. */
  | { kind: 'licence-expired'; expiredOn: Date }

/** What the decision looks at. Days are UTC midnights. */
export type ReviewCase = {
  statement: string
  declaration: string
  nextReviewDueOn: Date
  /** Of every topic of the article; empty when it has none yet. */
  intervalMonths: number[]
  /** When each licence of the reviewer ends; degrees do not. */
  licencesExpireOn: Date[]
}

/** The longest that any review lasts, for an article without a topic. */
const defaultIntervalMonths = 24

/**
 * Whether a reviewer may sign: what was checked and their interests in words, the next review later than this one and
 * no later than the most urgent topic allows, and a licence that is valid on the day, where licences are on record.
 */
export function decideReview(review: ReviewCase, at: Date): Result<null, ReviewRefusal> {
  if (review.statement.trim() === '') return refuse({ kind: 'statement-missing' })
  if (review.declaration.trim() === '') return refuse({ kind: 'declaration-missing' })
  if (review.nextReviewDueOn <= at) return refuse({ kind: 'next-review-not-later' })
  const latestOn = latestReviewDue(review.intervalMonths, at)
  if (dayOf(review.nextReviewDueOn) > latestOn) return refuse({ kind: 'next-review-too-late', latestOn })
  const today = dayOf(at)
  const [expiredOn] = review.licencesExpireOn.toSorted((one, other) => other.getTime() - one.getTime())
  if (expiredOn && expiredOn < today) return refuse({ kind: 'licence-expired', expiredOn })
  return succeed(null)
}

/** The last day (UTC midnight) on which an article reviewed at `at` must be reviewed again. */
export function latestReviewDue(intervalMonths: number[], at: Date): Date {
  const months = intervalMonths.length === 0 ? defaultIntervalMonths : Math.min(...intervalMonths)
  const day = dayOf(at)
  const due = new Date(day)
  due.setUTCMonth(due.getUTCMonth() + months)
  // The 31st of a month that is followed by a shorter one: its last day.
  if (due.getUTCDate() !== day.getUTCDate()) due.setUTCDate(0)
  return due
}

function dayOf(at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()))
}
