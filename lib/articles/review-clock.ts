import { toIsoDay } from '#lib/dates.ts'

/**
 * When the next review of what is shown is due: the last approval that signed a version readers have or had says so.
 * A change that nobody reviewed moves nothing, and neither does an approval of what readers do not have yet. Null when
 * no version was ever reviewed. The database's `review_due_on` says the same.
 *
 * @param reviews approved reviews, newest first
 * @param shownHashes of the shown version and those before it
 */
export function toReviewDueOn(
  reviews: readonly { contentHash: string; nextReviewDueOn: Date }[],
  shownHashes: Iterable<string>,
): Date | null {
  const shown = new Set(shownHashes)
  return reviews.find(({ contentHash }) => shown.has(contentHash))?.nextReviewDueOn ?? null
}

/** Whether the day on which a review was due is over, by the calendar of UTC. */
export function isReviewOverdue(dueOn: Date | null, at: Date): boolean {
  return dueOn !== null && toIsoDay(dueOn) < toIsoDay(at)
}
