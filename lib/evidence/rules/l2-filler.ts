import type { Rule } from '#lib/evidence/evidence.ts'
import { textHit } from '#lib/evidence/hits.ts'
import { matchWords } from '#lib/evidence/match-words.ts'
import { houseWords } from '#lib/evidence/word-lists.ts'

/** Words that a reader reads for nothing. */
export const fillerWords: Rule = {
  id: 'L2',
  version: 2,
  name: 'Filler',
  severity: 'informs',
  definition:
    'A phrase of the filler list: “in this article we will”, delve, “plays a crucial role”, shedding light, journey, landscape of.',
  source: 'GOV.UK style guide; the legacy page, lines 9, 24, 36, 40, 48',
  remedy: 'Take it out.',
  fires: [{ text: 'In this article, we will delve into sleep.', why: 'Readers are in it already.' }],
  doesNotFire: [{ text: 'The journey time to the hospital matters.', why: 'A real journey.' }],
  check: ({ subject, passages }) =>
    [
      ...matchWords(
        passages.filter(({ role }) => role !== 'quotation' && role !== 'neighbour-title'),
        (subject.houseWords ?? houseWords).lists.filler,
      ),
    ].map(({ passage, sentence, at, words, say }) =>
      textHit(passage, `${sentence.text} › ${words}`, at, `“${words}”: say ${say} instead.`),
    ),
}
