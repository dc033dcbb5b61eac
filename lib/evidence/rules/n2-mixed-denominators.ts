import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { listFigures } from '#lib/evidence/figures.ts'
import { textHit } from '#lib/evidence/hits.ts'

/** Two counts that cannot be compared at a glance. */
export const mixedDenominators: Rule = {
  id: 'N2',
  version: 1,
  name: 'Mixed denominators',
  severity: 'asks',
  definition: 'One sentence counts people in two different denominators, such as 1 in 20 and 3 in 1,000.',
  source: 'NHS digital service manual, numbers; Zikmund-Fisher BJ. Med Decis Making. 2011;31(4):627-633',
  remedy: 'Count both in the same number of people.',
  fires: [
    { text: 'It happens to 1 in 20 with it and 3 in 1,000 without.', why: 'Nobody sees which is more.' },
  ],
  doesNotFire: [
    { text: 'It happens to 50 in 1,000 with it and 3 in 1,000 without.', why: 'One denominator.' },
  ],
  check: ({ passages }) =>
    passages.flatMap((passage) =>
      passage.sentences.flatMap(({ text, start }): Hit[] => {
        const counts = listFigures(text).filter(
          ({ per, written }) => per !== null && !/%|cent/i.test(written),
        )
        const [first] = counts
        const other = counts.find(({ per }) => per !== first?.per)
        if (!first || !other) return []
        const message = `“${first.written}” and “${other.written}” count in different numbers of people.`
        return [textHit(passage, text, [start + other.at[0], start + other.at[1]], message)]
      }),
    ),
}
