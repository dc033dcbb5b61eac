import type { Rule } from '#lib/evidence/evidence.ts'
import { matchesIn, textHit } from '#lib/evidence/hits.ts'

const share =
  '(?:rates?|shares?|proportions?|percentages?|prevalence|coverage|uptake|survival rates?|response rates?|remission rates?)'
const change = new RegExp(
  `\\b${share}\\b[^.;:]{0,40}\\b(?:rose|risen|fell|fallen|grew|grown|dropped|increased|decreased|went up|went down|improved|declined)(?: by)? \\d[\\d.]*\\s?(?:%|per ?cent\\b)(?! points?)`,
  'giu',
)

/** A change of a percentage, in per cent. */
export const percentOrPoints: Rule = {
  id: 'N3',
  version: 1,
  name: 'Per cent or percentage points',
  severity: 'asks',
  definition:
    'A rate, share, coverage or other percentage is said to rise or fall by a per cent, and the sentence does not say from what to what.',
  source: 'Royal Statistical Society and Science Media Centre, Making sense of statistics, 2010',
  remedy: 'Say “percentage points”, or from what to what.',
  fires: [{ text: 'The survival rate rose 5 % [reck2021].', why: 'Five points, or a twentieth?' }],
  doesNotFire: [
    { text: 'The survival rate rose by 5 percentage points [reck2021].', why: 'It says which.' },
    { text: 'The survival rate rose 5 %, from 20 % to 21 % [reck2021].', why: 'From what to what.' },
  ],
  check: ({ passages }) =>
    [...matchesIn(passages, change)]
      .filter(({ sentence }) => !/\bfrom\b[^.]*\d[^.]*\bto\b[^.]*\d/i.test(sentence.text))
      .map(({ passage, sentence, at, words }) =>
        textHit(passage, sentence.text, at, `“${words}” may mean percentage points or a share of the share.`),
      ),
}
