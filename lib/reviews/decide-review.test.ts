import { describe, expect, test } from 'vitest'
import { decideReview, latestReviewDue, type ReviewCase } from '#lib/reviews/decide-review.ts'

const at = new Date('2026-11-23T23:30:00Z')
const day = (iso: string) => new Date(iso)
const sound: ReviewCase = {
  statement: 'Checked.',
  declaration: 'None.',
  nextReviewDueOn: day('2027-11-23'),
  intervalMonths: [12, 24],
  licencesExpireOn: [],
}

describe('whether a review may be signed', () => {
  test.each<[string, Partial<ReviewCase>, ReturnType<typeof decideReview>]>([
    ['as it should be', {}, { ok: true, value: null }],
    [
      'without saying what was checked',
      { statement: ' ' },
      { ok: false, refusal: { kind: 'statement-missing' } },
    ],
    ['without a declaration', { declaration: '' }, { ok: false, refusal: { kind: 'declaration-missing' } }],
    [
      'with the next one today',
      { nextReviewDueOn: day('2026-11-23') },
      { ok: false, refusal: { kind: 'next-review-not-later' } },
    ],
    [
      'with the next one later than the most urgent topic allows',
      { nextReviewDueOn: day('2027-11-24') },
      { ok: false, refusal: { kind: 'next-review-too-late', latestOn: day('2027-11-23') } },
    ],
    [
      'the day after the last licence ran out',
      { licencesExpireOn: [day('2020-01-01'), day('2026-11-22')] },
      { ok: false, refusal: { kind: 'licence-expired', expiredOn: day('2026-11-22') } },
    ],
    ['on the last day of a licence', { licencesExpireOn: [day('2026-11-23')] }, { ok: true, value: null }],
  ])('%s', (_, change, expected) => {
    expect(decideReview({ ...sound, ...change }, at)).toEqual(expected)
  })

  test.each([
    ['2024-02-29T12:00:00Z', [12], '2025-02-28'],
    ['2026-08-31T12:00:00Z', [6], '2027-02-28'],
    ['2026-11-23T12:00:00Z', [], '2028-11-23'],
  ])('from %s with %j months the last day is %s', (from, months, last) => {
    expect(latestReviewDue(months, new Date(from))).toEqual(day(last))
  })
})
