import { expect, test } from 'vitest'
import { cite, doc, h2, p } from '#lib/document/builders.ts'
import { isFigureIn, listCitedClaims } from '#lib/reviews/review-claims.ts'

const reck = '00000000-0000-4000-8000-000000000001'

test('takes the sentence before a marker, not those before it', () => {
  const body = doc(h2('Sleep'), p('Sleep matters. 43 in 100 slept better.', cite(reck), ' Ask your doctor.'))
  expect(listCitedClaims(body)).toEqual([
    { block: 1, heading: 'Sleep', text: '43 in 100 slept better.', references: [reck] },
  ])
})

test.each([
  [43, '43 in 100 people', true],
  [43, '143 people', false],
  [1200, '1,200 people', true],
  [0.53, 'a ratio of 0.53.', true],
  [3, '43 in 100', false],
])('finds %d in “%s”: %s', (figure, text, isThere) => {
  expect(isFigureIn(figure, text)).toBe(isThere)
})
