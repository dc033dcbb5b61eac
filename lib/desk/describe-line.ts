/** A noun in the number it needs, without the number: "draft", "drafts". */
export function countOf(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`
}

/** What a draft still lacks, in a sentence. */
export function describeDraft({
  gapCount,
  missingCount,
}: {
  gapCount: number
  /** How many things an import could not find; null when the draft was not imported. */
  missingCount: number | null
}): string {
  const gaps =
    gapCount === 0
      ? 'Complete.'
      : `${gapCount} ${countOf(gapCount, 'thing')} left before it can be published.`
  return missingCount === null
    ? gaps
    : `The page lacked ${missingCount} ${countOf(missingCount, 'thing')}. ${gaps}`
}
