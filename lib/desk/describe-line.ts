import { formatShortDay } from '#lib/dates.ts'
import type { DraftLine, LiveLine } from '#lib/desk/desk.views.ts'

/** A noun in the number it needs, without the number: "draft", "drafts". */
export function countOf(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`
}

/** What a draft still lacks, in a sentence. */
export function describeDraft({
  gapCount,
  missingCount,
}: Pick<DraftLine, 'gapCount' | 'missingCount'>): string {
  const gaps =
    gapCount === 0
      ? 'Complete.'
      : `${gapCount} ${countOf(gapCount, 'thing')} left before it can be published.`
  return missingCount === null
    ? gaps
    : `The page lacked ${missingCount} ${countOf(missingCount, 'thing')}. ${gaps}`
}

/** Which version readers see, and how its review stands, in sentences. */
export function describeLive(line: Omit<LiveLine, 'id' | 'title' | 'path' | 'authorNames'>): string {
  const review =
    line.reviewDueOn === null
      ? 'This version is not reviewed.'
      : `${line.reviewOverdue ? 'Review was due' : 'Next review due'} ${formatShortDay(line.reviewDueOn)}.`
  const changes = line.unpublishedChanges ? ' Has changes readers do not see.' : ''
  return `Version ${line.revisionNumber}. ${review}${changes}`
}
