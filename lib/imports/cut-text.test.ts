import { expect, test } from 'vitest'
import { cutText } from '#lib/imports/cut-text.ts'

test.each([
  ['short', 5, 'short'],
  ['two words here', 12, 'two words…'],
  ['健康睡眠很重要', 5, '健康睡眠…'],
  ['😀😀😀', 4, '😀…'],
])('cuts %j to %i', (text, maxLength, cut) => {
  expect(cutText(text, maxLength)).toBe(cut)
})
