import { expect, test } from 'vitest'
import {
  articleFilterSchema,
  formatCursor,
  isNarrowed,
  parseCursor,
  toListPath,
} from '#lib/desk/article-filter.ts'
import { foldWords, splitSearch } from '#lib/desk/fold-words.ts'

const id = '0b0f5b3e-1111-4111-8111-111111111111'

test('an address says what it narrows, and reading it back gives the same', () => {
  const filter = articleFilterSchema.parse({ q: ' sleep ', state: 'draft', author: id })
  const path = toListPath(filter)
  expect(path).toBe(`/admin/articles?q=sleep&state=draft&author=${id}`)
  const again = Object.fromEntries(new URL(path, 'https://bedside.example').searchParams)
  expect(articleFilterSchema.parse(again)).toEqual(filter)
})

test.each([
  ['a state nobody knows', { state: 'burnt' }],
  ['an author that is no id', { author: "' OR 1=1" }],
  ['an endless search', { q: 'x'.repeat(101) }],
  ['nothing', { q: '', state: '' }],
])('%s narrows nothing', (_what, params) => {
  expect(isNarrowed(articleFilterSchema.parse(params))).toBe(false)
})

test('of a parameter given twice the first counts', () => {
  expect(articleFilterSchema.parse({ state: ['draft', 'approved'] }).state).toBe('draft')
})

test('order and page are not filters', () => {
  expect(isNarrowed(articleFilterSchema.parse({ sort: 'title', after: 'x' }))).toBe(false)
  expect(isNarrowed(articleFilterSchema.parse({ changes: 'yes' }))).toBe(true)
})

test.each([
  { id, value: 'A title ~ with waves' },
  { id, value: null },
])('a place is kept: %o', (cursor) => {
  expect(parseCursor(formatCursor(cursor))).toEqual(cursor)
})

test.each([null, '', 'x', `${id}`, `x~${id}`])('%s is no place', (after) => {
  expect(parseCursor(after)).toBeNull()
})

test('a search is compared without accents, curly quotes and capitals, and no sign of it is a pattern', () => {
  expect(foldWords('Ménière’s “Disease”')).toBe('meniere\'s "disease"')
  expect(splitSearch(' 50%  a_b ')).toEqual(['50\\%', 'a\\_b'])
  expect(splitSearch('a whole title as somebody pasted it, with the seventh word 2f6f77da')).toContain(
    '2f6f77da',
  )
})
