import { expect, test } from 'vitest'
import { parsePageNumber } from '#lib/publication/page-number.ts'

test.each([
  ['2', 2],
  ['999999', 999_999],
  ['1', null],
  ['0', null],
  ['-2', null],
  ['02', null],
  ['2.0', null],
  ['1e3', null],
  ['1000000', null],
  ['', null],
])('reads the page number %j as %j', (text, page) => {
  expect(parsePageNumber(text)).toBe(page)
})
