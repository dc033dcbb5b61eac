import { expect, test } from 'vitest'
import type { FindingFacts } from '#lib/references/finding-words.ts'
import { proposeFigure } from '#lib/references/propose-figure.ts'

const finding: FindingFacts = {
  outcome: 'alive at 5 years with pembrolizumab',
  figure: 31.9,
  unit: 'percent',
  intervalLow: null,
  intervalHigh: null,
  population: 'adults with lung cancer',
  comparator: 'chemotherapy',
  comparatorFigure: 16.3,
  measure: 'absolute',
  note: null,
}

test('counts per cents as people in 100, both arms by the same number', () => {
  expect(proposeFigure(finding)).toEqual({
    title: 'Alive at 5 years',
    denominator: 100,
    arms: [
      { label: 'with pembrolizumab', count: 32 },
      { label: 'with chemotherapy', count: 16 },
    ],
    timeFrame: 'after 5 years',
    population: 'Adults with lung cancer',
  })
})

test.each([
  ['small shares in 1,000', { figure: 1.65, comparatorFigure: 2.19 }, 1_000, [17, 22]],
  ['what the source counts in 1,000', { figure: 66, unit: 'per 1000', comparatorFigure: 3 }, 1_000, [66, 3]],
  ['none at all', { figure: 0, comparatorFigure: 7 }, 100, [0, 7]],
  ['one arm alone', { comparator: null, comparatorFigure: null }, 100, [32]],
] as const)('counts %s', (_, telling, denominator, counts) => {
  const figure = proposeFigure({ ...finding, ...telling })
  expect([figure?.denominator, figure?.arms.map(({ count }) => count)]).toEqual([denominator, counts])
})

test.each([
  ['a ratio', { unit: 'hazard ratio', figure: 0.62 }],
  ['months', { unit: 'months', figure: 26.3 }],
  ['a relative change', { measure: 'relative' as const }],
  ['person-years', { unit: 'per 1000 person-years', figure: 11.3 }],
  ['more than everyone', { figure: 120 }],
  ['fewer than nobody', { figure: -3 }],
])('makes no people of %s', (_, telling) => {
  expect(proposeFigure({ ...finding, ...telling })).toBeNull()
})
