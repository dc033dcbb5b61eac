import { describe, expect, it } from 'vitest'
import { toArabicForms } from '#lib/social/arabic-forms.ts'
import { fitText, measureText, type TextFace, toDrawable } from '#lib/social/card-text.ts'
import { setHeadline } from '#lib/social/headline.ts'
import { toVisualOrder } from '#lib/social/visual-order.ts'

/** A face whose every character is half an em wide. */
const face: TextFace = {
  families: 'Even',
  weight: 500,
  letterSpacing: 0,
  advances: new Map(
    [...' abcdefghijklmnopqrstuvwxyzאבגדה()0123456789…'].map((sign) => [sign.codePointAt(0) ?? 0, 0.5]),
  ),
}

describe('a headline', () => {
  it.each([
    [
      'is set at the largest size when short',
      'sleep well',
      { size: 84, lines: ['sleep well'], direction: 'ltr' },
    ],
    [
      'has lines of about equal length',
      'aaaaaaaaaa bbbbbbbbbb cccccccccc dd',
      { size: 84, lines: ['aaaaaaaaaa bbbbbbbbbb', 'cccccccccc dd'], direction: 'ltr' },
    ],
    ['has no line when it cannot be drawn whole', 'sleep 中文', { size: 84, lines: [], direction: 'ltr' }],
    ['runs from the right in Hebrew', 'אב גד', { size: 84, lines: ['דג בא'], direction: 'rtl' }],
  ])('%s', (_, text, headline) => expect(setHeadline(text, face, 1056)).toEqual(headline))

  it('becomes smaller before it breaks a word, and breaks one only at the smallest size', () => {
    expect(setHeadline('a'.repeat(40), face, 1056)).toEqual({
      size: 52,
      lines: ['a'.repeat(40)],
      direction: 'ltr',
    })
    expect(setHeadline('a'.repeat(60), face, 1056).lines).toEqual(['a'.repeat(48), 'a'.repeat(12)])
  })

  it('ends in an ellipsis when three lines at the smallest size are not enough', () => {
    const { lines } = setHeadline('abcdefghij '.repeat(40), face, 1056)
    expect(lines).toHaveLength(3)
    expect(lines[2]).toMatch(/…$/)
    expect(Math.max(...lines.map((line) => measureText(line, face) * 44))).toBeLessThanOrEqual(1056)
  })
})

it('text is cut to its place and loses emoji, never a sign with meaning', () => {
  expect(fitText('abcdef', face, 2)).toBe('abc…')
  expect(toDrawable('ab 👩‍⚕️ cd', face)).toBe('ab cd')
  expect(toDrawable('a ≥ b', face)).toBeNull()
})

describe('right-to-left text drawn by a left-to-right renderer', () => {
  it.each([
    ['Latin only', 'abc (1)', 'ltr', 'abc (1)'],
    ['a Latin word inside', 'אב cd הג', 'rtl', 'גה cd בא'],
    ['a number in brackets at the end', 'אב (12)', 'rtl', '(12) בא'],
    ['Hebrew inside Latin', 'cd אב ef', 'ltr', 'cd בא ef'],
  ] as const)('%s', (_, line, paragraph, drawn) => expect(toVisualOrder(line, paragraph)).toBe(drawn))

  it.each([
    ['joins letters by their neighbours', 'سرطان', '\ufeb3\ufeae\ufec3\ufe8e\ufee5'],
    ['takes lam and alef as one', 'علاج', '\ufecb\ufefc\ufe9d'],
    ['does not join across a hamza', 'جزء', '\ufe9f\ufeb0\ufe80'],
    ['leaves out vowel signs', 'تغيّر', '\ufe97\ufed0\ufef4\ufeae'],
    ['knows the letters of Persian', 'چه', '\ufb7c\ufeea'],
    ['leaves Latin alone', 'abc', 'abc'],
  ])('%s', (_, text, shaped) => expect(toArabicForms(text)).toBe(shaped))
})
