import type { Rule } from '#lib/evidence/evidence.ts'
import { matchesIn, textHit } from '#lib/evidence/hits.ts'

const newness =
  /\b(?:recently|currently|nowadays|at present|these days|(?:this|last) (?:year|month|decade)|in recent years|(?:a|the) (?:new|recent|latest) (?:study|trial|drug|medicine|treatment|test|vaccine|guideline|review|report|analysis|device|technique))\b/giu
const dated = /(?<!\d)(?:19|20)\d\d(?!\d)/u

/** New since when? */
export const undatedNewness: Rule = {
  id: 'D2',
  version: 1,
  name: 'New, since when?',
  severity: 'asks',
  definition:
    'A sentence says recently, currently, this year or a new study, drug or guideline, and no year stands in it.',
  source: 'NHS content guide, dates; Cochrane PLEACS (how up to date)',
  remedy: 'Name the year.',
  fires: [{ text: 'A new drug was approved recently.', why: 'Recently will be long ago.' }],
  doesNotFire: [{ text: 'A new drug was approved recently, in 2024.', why: 'The year is there.' }],
  check: ({ passages }) =>
    [
      ...matchesIn(
        passages.filter(
          ({ role }) => role !== 'quotation' && role !== 'question' && role !== 'neighbour-title',
        ),
        newness,
      ),
    ]
      .filter(({ sentence }) => !dated.test(sentence.text))
      .map(({ passage, sentence, at, words }) =>
        textHit(passage, sentence.text, at, `“${words}” will be wrong one day, and nobody will know when.`),
      ),
}
