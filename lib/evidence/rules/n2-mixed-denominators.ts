import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { type Figure, listFigures } from '#lib/evidence/figures.ts'
import { textHit } from '#lib/evidence/hits.ts'

const isPercent = ({ written }: Figure) => /%|cent/i.test(written)

/** "1 in 20 and 3 in 1,000"; "5 %, or 1 in 20" says one thing twice, and "43 % (43 in 100)" is one denominator. */
function isMixed(one: Figure, other: Figure): boolean {
  if (one.per === null || other.per === null || one.per === other.per) return false
  if (!isPercent(one) && !isPercent(other)) return true
  return Math.abs((one.value / one.per - other.value / other.per) * 100) > restated
}

/** Closer than so many percentage points, a per cent and a count are the same number told twice. */
const restated = 2

/** Two counts that cannot be compared at a glance. */
export const mixedDenominators: Rule = {
  id: 'N2',
  version: 3,
  name: 'Mixed denominators',
  severity: 'asks',
  definition:
    'One sentence, or two that compare, count people in different denominators, such as 1 in 20 and 3 in 1,000, or 12 % and 1 in 50.',
  source: 'NHS digital service manual, numbers; Zikmund-Fisher BJ. Med Decis Making. 2011;31(4):627-633',
  remedy: 'Count both in the same number of people.',
  fires: [
    {
      text: 'It happens to 1 in 12 women under 50. Among women over 60 it is 45 in 1,000.',
      why: 'One comparison in two sentences.',
    },
    { text: 'It happens to 1 in 20 with it and 3 in 1,000 without.', why: 'Nobody sees which is more.' },
  ],
  doesNotFire: [
    { text: 'It happens to 50 in 1,000 with it and 3 in 1,000 without.', why: 'One denominator.' },
  ],
  check: ({ passages }) =>
    passages.flatMap((passage) =>
      passage.sentences.flatMap(({ text, start }, index): Hit[] => {
        const counts = listCounts(text)
        const before = compared.test(text) ? listCounts(passage.sentences[index - 1]?.text ?? '') : []
        const first = counts[0]
        const other = counts.find((one) => first && isMixed(first, one))
        const earlier = before.find((one) => first && !isPercent(one) && isMixed(one, first))
        const marked = other ?? (earlier && first)
        const against = other ? first : earlier
        if (!marked || !against) return []
        const message = `“${against.written}” and “${marked.written}” count in different numbers of people.`
        return [textHit(passage, text, [start + marked.at[0], start + marked.at[1]], message)]
      }),
    ),
}

/** What says that a sentence goes on comparing with the one before. */
const compared =
  /^(?:among|in|on|with|without|for|of) (?:the )?(?:others?|wom[ae]n|m[ae]n|people|those|its|their|older|younger)\b|\b(?:other (?:group|half|arm)|compared|later|weeks on|years on|it’s|it's)\b/iu

function listCounts(text: string): Figure[] {
  return listFigures(text).filter(({ per }) => per !== null)
}
