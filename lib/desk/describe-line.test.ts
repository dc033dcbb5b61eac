import { expect, test } from 'vitest'
import { describeDraft } from '#lib/desk/describe-line.ts'

test.each([
  [{ gapCount: 0, missingCount: null }, 'Complete.'],
  [{ gapCount: 1, missingCount: null }, '1 thing left before it can be published.'],
  [{ gapCount: 7, missingCount: 13 }, 'The page lacked 13 things. 7 things left before it can be published.'],
  [{ gapCount: 0, missingCount: 1 }, 'The page lacked 1 thing. Complete.'],
])('a draft with %o says: %s', (line, sentence) => {
  expect(describeDraft(line)).toBe(sentence)
})
