/** So many answers are kept: more sentences than a long article has. */
const mostKept = 4_000

/**
 * A pure function of a text that keeps its answers: while somebody writes, all but one sentence are those of a moment
 * ago. All are forgotten when there are too many, so an archive of any size takes the memory of a few articles.
 */
export function remember<Answer>(make: (text: string) => Answer): (text: string) => Answer {
  const kept = new Map<string, { answer: Answer }>()
  return (text) => {
    const known = kept.get(text)
    if (known) return known.answer
    const answer = make(text)
    if (kept.size >= mostKept) kept.clear()
    kept.set(text, { answer })
    return answer
  }
}
