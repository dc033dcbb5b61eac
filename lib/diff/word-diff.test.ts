import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WordPart } from '#lib/diff/diff.views.ts'
import { diffTokens, toTokens } from '#lib/diff/word-diff.ts'

const words = fc
  .array(
    fc.constantFrom('sleep', 'helps', 'most', '43', '1.5', 'don’t', '.', ',', ' ', '  ', '\n', '–', 'é'),
    {
      maxLength: 40,
    },
  )
  .map((list) => list.join(' '))

test('keeps every character of both texts, whatever was changed', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = diffTokens(toTokens(before), toTokens(after))
      expect(side(parts, 'removed')).toBe(after)
      expect(side(parts, 'added')).toBe(before)
    }),
  )
})

test('keeps every character of any text when cutting it into tokens', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(
        toTokens(text)
          .map((token) => token.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('gives up on finding what stayed between texts that share next to nothing', () => {
  const long = (salt: string) => toTokens(Array.from({ length: 4_000 }, (_, at) => `${salt}${at}`).join(' '))
  const parts = diffTokens(long('a'), long('b'))
  expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added'])
})

function side(parts: WordPart[], other: WordPart['kind']): string {
  return parts
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('')
}
