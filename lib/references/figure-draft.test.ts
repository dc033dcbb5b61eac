import { expect, test } from 'vitest'
import {
  emptyFigure,
  type FigureDraft,
  findFigureProblem,
  showFigure,
  toFigure,
  toFigureDraft,
} from '#lib/references/figure-draft.ts'

const reference = '7f0c1a60-1111-4111-8111-000000000001'
const draft: FigureDraft = {
  title: 'Alive',
  denominator: 100,
  arms: [
    { key: 1, label: 'with it', count: '43' },
    { key: 2, label: 'without', count: '39.5' },
  ],
  timeFrame: 'after 5 years',
  population: 'Adults',
  note: ' ',
}

test('becomes the figure of a document and back', () => {
  const figure = toFigure(draft, [reference])
  expect(figure).toMatchObject({ arms: [{ label: 'with it', count: 43 }, { count: 39.5 }], note: null })
  expect(toFigure(toFigureDraft(figure), [reference])).toEqual(figure)
})

test.each([
  [draft, 1, null],
  [draft, 0, 'Name the source of these numbers.'],
  [emptyFigure, 1, 'Give the figure a title: what is counted.'],
  [{ ...draft, arms: [{ key: 1, label: 'a', count: '101' }] }, 1, 'Arm 1 needs a number from 0 to 100.'],
  [{ ...draft, denominator: 1_000, arms: [{ key: 1, label: 'a', count: '101' }] }, 1, null],
  [{ ...draft, arms: [{ key: 1, label: 'a', count: 'many' }] }, 1, 'Arm 1 needs a number from 0 to 100.'],
  [{ ...draft, arms: [{ key: 1, label: '', count: '1' }] }, 1, 'Say who arm 1 is, or remove it.'],
  [{ ...draft, timeFrame: '' }, 1, 'Say in what time: “after 5 years”, “each year”.'],
  [{ ...draft, population: ' ' }, 1, 'Say in whom this was counted.'],
] as const)('says the first thing a figure lacks', (figure, sourceCount, problem) => {
  expect(findFigureProblem({ ...figure, arms: [...figure.arms] }, sourceCount)).toBe(problem)
})

test('is shown while it is typed, each arm with a name of its own', () => {
  expect(showFigure(emptyFigure)).toMatchObject({
    title: 'What is counted',
    arms: [{ label: 'arm 1' }, { label: 'arm 2' }],
  })
  const same = { ...draft, arms: draft.arms.map((arm) => ({ ...arm, label: 'with it' })) }
  expect(showFigure(same).arms.map(({ label }) => label)).toEqual(['with it', 'arm 2'])
})
