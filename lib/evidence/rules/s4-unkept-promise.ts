import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { textHit } from '#lib/evidence/hits.ts'
import { isQuoted } from '#lib/evidence/quoted-words.ts'

const promise =
  /\b(?:interview with|in conversation with|insights? (?:offered )?(?:by|from|of)|explained by|perspectives? (?:of|from)|advice from|in the words of|speaks? (?:to|with) us|tells us)\b/iu

/** The lead promises somebody's words, and nobody speaks. */
export const unkeptPromise: Rule = {
  id: 'S4',
  version: 1,
  name: 'Promise that is not kept',
  severity: 'asks',
  definition:
    'Title, standfirst or lead promise an interview, insights or explanations of somebody, and the article holds no quotation.',
  source: 'The legacy page, lines 1 and 9',
  remedy: 'Quote the person, or take the promise out.',
  fires: [{ text: 'Insights from a specialist', why: 'As a title over a text without a quotation.' }],
  doesNotFire: [{ text: '(an interview with quotations)', why: 'The person speaks.' }],
  check: ({ subject, passages }) => {
    const isKept =
      subject.content.body.content.some(({ type }) => type === 'blockquote') ||
      passages.some(
        ({ role, text }) =>
          role !== 'title' &&
          [...text.matchAll(/[“"]/g)].some(
            ({ index }) => isQuoted(text, index + 1) && /\b(?:said|says|told|explains?|adds?)\b/iu.test(text),
          ),
      )
    if (isKept) return []
    const hits = passages
      .filter(({ role }) => role === 'title' || role === 'standfirst' || role === 'lead')
      .flatMap((passage): Hit[] => {
        const match = promise.exec(passage.text)
        if (!match) return []
        const message = `“${match[0]} …” promises somebody’s words, and nobody is quoted.`
        return [textHit(passage, match[0], [match.index, match.index + match[0].length], message)]
      })
    // One promise, however often it is made.
    return hits.slice(0, 1)
  },
}
