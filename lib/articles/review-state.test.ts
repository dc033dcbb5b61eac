import { expect, test } from 'vitest'
import { type ApprovedReview, toReviewState } from '#lib/articles/review-state.ts'

const reviewer = {
  id: 'p',
  slug: 'sample',
  path: '/people/sample',
  name: 'Sample Reviewer',
  honorificSuffix: 'MD',
  jobTitle: 'Oncologist',
  fictional: true,
  declaration: null,
}
const review = (contentHash: string): ApprovedReview => ({
  contentHash,
  reviewedAt: new Date('2026-11-14T09:00:00Z'),
  statement: 'Checked against all sources.',
  declaration: 'None declared.',
  reviewer,
})
const revisions = [
  { number: 2, contentHash: 'new' },
  { number: 1, contentHash: 'old' },
]

test('an article is reviewed when exactly what is shown was signed', () => {
  expect(toReviewState('new', [review('new')], revisions)).toMatchObject({ kind: 'reviewed', reviewer })
})

test('a review of an earlier version says which', () => {
  expect(toReviewState('new', [review('old')], revisions)).toMatchObject({
    kind: 'changed-since-review',
    reviewedRevisionNumber: 1,
  })
})

test('a review of a version that was never published counts for nothing', () => {
  expect(toReviewState('new', [review('a draft')], revisions)).toEqual({ kind: 'not-reviewed' })
})
