import { expect, test } from 'vitest'
import { articleContentSchema, emptyContent } from '#lib/articles/article.ts'

const content = {
  ...emptyContent(),
  title: 'A title',
}

test('an article may begin with a title alone', () => {
  expect(articleContentSchema.safeParse(content).success).toBe(true)
})

test.each([
  ['a zero character', { title: 'A\0B' }],
  ['half a surrogate pair', { standfirst: 'A\ud800' }],
  ['an empty title', { title: '  ' }],
  ['a field nobody knows', { html: '<p>' }],
  ['an id that is none', { topicIds: [{ not: '' }] }],
])('%s is refused', (_, change) => {
  expect(articleContentSchema.safeParse({ ...content, ...change }).success).toBe(false)
})
