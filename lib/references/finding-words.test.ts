import { expect, test } from 'vitest'
import { describeFinding, type FindingFacts, formatAmount } from '#lib/references/finding-words.ts'

const finding: FindingFacts = {
  outcome: 'death from any cause',
  figure: 0.62,
  unit: 'hazard ratio',
  intervalLow: 0.48,
  intervalHigh: 0.81,
  population: 'adults with lung cancer',
  comparator: 'chemotherapy',
  comparatorFigure: null,
  measure: 'relative',
  note: null,
}

test.each([
  [
    finding,
    'Hazard ratio 0.62: death from any cause (95 % interval 0.48 to 0.81), in adults with lung cancer, against chemotherapy.',
  ],
  [
    {
      ...finding,
      outcome: 'alive at 5 years',
      figure: 31.9,
      unit: 'percent',
      intervalLow: null,
      intervalHigh: null,
      comparatorFigure: 16.3,
    },
    '31.9 %: alive at 5 years, in adults with lung cancer, against 16.3 % with chemotherapy.',
  ],
  [
    { ...finding, intervalLow: null, population: '', comparator: null },
    'Hazard ratio 0.62: death from any cause.',
  ],
])('says a finding as a sentence', (one, sentence) => {
  expect(describeFinding(one)).toBe(sentence)
})

test.each([
  [-0.51, 'minutes', '−0.51 minutes'],
  [613815, 'people', '613,815 people'],
  [11.3, 'per 1000 person-years', '11.3 per 1000 person-years'],
  [0.78, 'SMD', 'SMD 0.78'],
])('writes %s %s as people do', (figure, unit, words) => {
  expect(formatAmount(figure, unit)).toBe(words)
})
