import { wordedNumber } from '#lib/evidence/claim-words.ts'
import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { type Figure, listFigures, toNumber } from '#lib/evidence/figures.ts'
import { matchesIn, textHit } from '#lib/evidence/hits.ts'

const share =
  '(?:rates?|shares?|proportions?|efficiency|attendance|(?:lung|kidney|heart) function|prescriptions?|smoking|percentages?|prevalence|coverage|uptake|survival rates?|response rates?|remission rates?)'
const change = new RegExp(
  `\\b${share}\\b[^.;:]{0,40}\\b(?:rose|risen|fell|fallen|grew|grown|dropped|increased|decreased|went up|went down|came down|(?:is|are|was|were) (?:up|down)|climbed|slipped|improved|declined)(?: by)? (?:\\d[\\d.]*\\s?%|(?:\\d[\\d.]*|${wordedNumber})[ -]per ?cent\\b)(?! points?)`,
  'giu',
)

const changed =
  /\b(?:rose|risen|fell|fallen|grew|grown|dropped|dropping|increas\w+|decreas\w+|went (?:up|down)|improved?|declin\w+|gain\w*|lost|slipped|climbed|jumped|up|down|higher|lower|rise|fall|drop|growth|cut|reduc\w+|lowered|raised|came down)\b/iu
const numeral = '(\\d[\\d.]*|[a-z]+(?:-[a-z]+)?)'
const fromTo = new RegExp(
  `\\bfrom (?:about |around |nearly )?${numeral}(?:\\s?%|[ -]per ?cent)?(?: [^.;]{0,40})? (?:up |down )?to (?:about |around |nearly )?${numeral}(?:\\s?%|[ -]per ?cent\\b)`,
  'iu',
)

const levelled =
  /\b(?:at|was|stood at|from) (?:about |around |nearly )?\d[\d.]*(?:\s?%|[ -]per ?cent\b)[^.;]{0,60}\b(?:rose|risen|fell|fallen|dropped|grown|climbed|slipped|gained|down|up)(?: by)? \d[\d.]*\s?(?:%|per ?cent\b)(?! points?)/giu

/** "46 % against 4 %". */
const against =
  /(?<![\d.])(\d[\d.]*)(?:\s?%|[ -]per ?cent)[^.;:\d]{0,40}\b(?:against|compared with|versus|rather than|instead of) (\d[\d.]*)(?:\s?%|[ -]per ?cent)/iu

/** "up 6 % at 31 %": from which level is left to the reader. */
const upTo =
  /\b(?:up|down|rose|risen|fell|fallen|jumped|dropped|climbed|grew|slipped|increased|decreased)(?: by)? \d[\d.]*(?:\s?%|[ -]per ?cent)(?! points?)[^.;\d]{0,20}\b(?:to|at|reach(?:ing)?) \d[\d.]*(?:\s?%|[ -]per ?cent\b)/giu

/** The change in per cent that is no more than the difference of two percentages of its sentence: points. */
function findPoints(text: string): Figure | null {
  const pair = fromTo.exec(text) ?? against.exec(text)
  if (!pair || !changed.test(text)) return null
  const difference = Math.abs(toNumber(pair[1] ?? '') - toNumber(pair[2] ?? ''))
  const end = pair.index + pair[0].length
  const isOfPair = ({ at: [from] }: Figure) => from >= pair.index && from < end
  const points = listFigures(text).find(
    (figure) =>
      figure.per === 100 &&
      !isOfPair(figure) &&
      !/points?$/i.test(figure.written) &&
      Math.abs(Math.abs(figure.value) - difference) < 0.05,
  )
  return points ?? null
}

/** A change of a percentage, in per cent. */
export const percentOrPoints: Rule = {
  id: 'N3',
  version: 2,
  name: 'Per cent or percentage points',
  severity: 'asks',
  definition:
    'A rate, share, coverage or other percentage is said to rise or fall by a per cent, and the sentence does not say from what to what; or it says so, and the per cent are the points between the two.',
  source: 'Royal Statistical Society and Science Media Centre, Making sense of statistics, 2010',
  remedy: 'Say “percentage points”, or from what to what.',
  fires: [{ text: 'The survival rate rose 5 % [reck2021].', why: 'Five points, or a twentieth?' }],
  doesNotFire: [
    { text: 'The survival rate rose by 5 percentage points [reck2021].', why: 'It says which.' },
    { text: 'The survival rate rose 5 %, from 20 % to 21 % [reck2021].', why: 'From what to what.' },
  ],
  check: ({ passages }) => [
    ...[change, levelled, upTo]
      .flatMap((pattern) => [...matchesIn(passages, pattern)])
      .filter(({ sentence }, at, all) => all.findIndex((one) => one.sentence === sentence) === at)
      .filter(({ sentence }) => !/\bfrom\b[^.]*\d[^.]*\bto\b[^.]*\d/i.test(sentence.text))
      .map(({ passage, sentence, at, words }) =>
        textHit(passage, sentence.text, at, `“${words}” may mean percentage points or a share of the share.`),
      ),
    ...passages.flatMap((passage) =>
      passage.sentences.flatMap(({ text, start }): Hit[] => {
        const points = findPoints(text)
        if (!points) return []
        const at = [start + points.at[0], start + points.at[1]] as const
        return [textHit(passage, text, at, `“${points.written}” are percentage points here.`)]
      }),
    ),
  ],
}
