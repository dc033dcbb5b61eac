import { expect, test } from 'vitest'
import { toSlug } from '#lib/slug.ts'

test.each([
  ["What's a CA-125 test?", 'whats-a-ca-125-test'],
  ['  Ménière’s disease  ', 'menieres-disease'],
  ['½ dose — or ﬁve', '1-2-dose-or-five'],
  ['健康', ''],
  ['', ''],
])('writes %j as %j', (words, slug) => {
  expect(toSlug(words)).toBe(slug)
})

test('cuts at a word, or inside one that is too long alone', () => {
  expect(toSlug('radical prostatectomy', 10)).toBe('radical')
  expect(toSlug('abcdefghijkl', 10)).toBe('abcdefghij')
  expect(toSlug('abcde fghij klm', 11)).toBe('abcde-fghij')
})
