import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipLine, splitGraphemes, toPlainLine } from '#lib/social/plain-line.ts'

describe('toPlainLine', () => {
  it.each([
    ['white space of all kinds', ' a\t\n\u2028b\u00a0c ', 'a b c'],
    ['overrides that turn text round', 'a\u202egpj.exe\u202c', 'agpj.exe'],
    ['isolates', '\u2066a\u2069', 'a'],
    ['control characters', 'a\u0000\u0008b\u007f', 'ab'],
    ['a lone surrogate', 'a\ud83d', 'a\ufffd'],
    ['a letter and its accent in two parts', 'e\u0301', 'é'],
    ['the joiners of a family', '👩‍👧', '👩‍👧'],
    ['markup, which is only text', '"><script>', '"><script>'],
  ])('%s', (_, text, line) => expect(toPlainLine(text)).toBe(line))
})

describe('clipLine', () => {
  it.each([
    ['leaves a short line alone', 'Short', 10, 'Short'],
    ['cuts at a word', 'Interval training in water', 20, 'Interval training…'],
    ['drops the comma before the cut', 'Interval training, in water', 20, 'Interval training…'],
    ['cuts a word that has no end', 'wwwwwwwwww', 5, 'wwww…'],
    ['never cuts a flag in two', '🇬🇧🇮🇪🇺🇸', 2, '🇬🇧…'],
  ])('%s', (_, text, length, clipped) => expect(clipLine(text, length)).toBe(clipped))

  it('keeps both limits for any text, and cuts ten thousand characters at once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.integer({ min: 4, max: 140 }),
        (text, bytes) => {
          const line = clipLine(text, 40, bytes)
          return splitGraphemes(line).length <= 40 && Buffer.byteLength(line) <= bytes && line.isWellFormed()
        },
      ),
      { numRuns: 300 },
    )
    expect(splitGraphemes(clipLine('👩🏽‍⚕️'.repeat(10_000), 140))).toHaveLength(140)
  })
})
