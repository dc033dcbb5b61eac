import { expect, test } from 'vitest'
import { describeDraft, describeLive } from '#lib/desk/describe-line.ts'

test.each([
  [{ gapCount: 0, missingCount: null }, 'Complete.'],
  [{ gapCount: 1, missingCount: null }, '1 thing left before it can be published.'],
  [{ gapCount: 7, missingCount: 13 }, 'The page lacked 13 things. 7 things left before it can be published.'],
  [{ gapCount: 0, missingCount: 1 }, 'The page lacked 1 thing. Complete.'],
])('a draft with %o says: %s', (line, sentence) => {
  expect(describeDraft(line)).toBe(sentence)
})

const live = {
  revisionNumber: 2,
  publishedAt: new Date('2026-11-01'),
  reviewDueOn: new Date('2027-11-14'),
  reviewOverdue: false,
  unpublishedChanges: false,
}

test.each([
  ['a reviewed version', {}, 'Version 2. Next review due 14 Nov 2027.'],
  ['one past its review date', { reviewOverdue: true }, 'Version 2. Review was due 14 Nov 2027.'],
  ['one nobody reviewed', { reviewDueOn: null }, 'Version 2. This version is not reviewed.'],
  [
    'one with a newer draft',
    { unpublishedChanges: true },
    'Version 2. Next review due 14 Nov 2027. Has changes readers do not see.',
  ],
])('%s says how it stands', (_what, telling, sentence) => {
  expect(describeLive({ ...live, ...telling })).toBe(sentence)
})
