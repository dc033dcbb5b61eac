import { expect, test } from 'vitest'
import { describeActivity, tellOnce } from '#lib/desk/describe-activity.ts'

const entry = {
  id: '1',
  at: new Date('2026-11-23T10:42:00Z'),
  actorName: 'Sample Reviewer',
  article: { id: 'a', title: 'Measles' },
}

test.each([
  ['article.publish', {}, 'Sample Reviewer published Measles.'],
  ['article.review', { decision: 'approved' }, 'Sample Reviewer approved Measles.'],
  ['article.review', { decision: 'returned' }, 'Sample Reviewer returned Measles with comments.'],
  ['article.submit', {}, 'Sample Reviewer sent Measles for review.'],
  ['article.schedule-failed', {}, 'The hour came for Measles, and it was refused.'],
  ['report.settle', {}, 'Sample Reviewer settled a reader’s report on Measles.'],
])('%s with %o is told', (action, detail, sentence) => {
  const line = describeActivity({ ...entry, action, detail })
  expect(line && `${line.before}${line.article?.title}${line.after}`).toBe(sentence)
})

test.each(['article.save', 'user.create'])('%s is not told', (action) => {
  expect(describeActivity({ ...entry, action, detail: {} })).toBeNull()
})

test('the same thing over and over is told once', () => {
  const line = describeActivity({ ...entry, action: 'comment.start', detail: {} })
  const other = describeActivity({ ...entry, id: '2', action: 'article.publish', detail: {} })
  if (!line || !other) throw new Error('Both are told.')
  expect(tellOnce([line, { ...line, id: '3' }, other, line]).map(({ id }) => id)).toEqual(['1', '2', '1'])
})
