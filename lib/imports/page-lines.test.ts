import { expect, test } from 'vitest'
import { countLines, lineKind, readItem, readLines } from '#lib/imports/page-lines.ts'

test('numbers lines as an editor does and counts the empty ones before each, whatever ends them', () => {
  const lines = [
    { number: 1, text: 'One', gap: 0 },
    { number: 4, text: 'Two', gap: 2 },
  ]
  for (const end of ['\n', '\r\n', '\r']) {
    expect(readLines(` One${end}${end}\t${end}Two `)).toEqual(lines)
  }
})

test('joins a line that was only wrapped', () => {
  const text = 'The first line goes\non here.\nthen a new one\n\nlike this'
  expect(readLines(text).map((line) => line.text)).toEqual([
    'The first line goes on here.',
    'then a new one',
    'like this',
  ])
})

test('does not count a line after the last line end', () => {
  expect(['a', 'a\n', 'a\n\n', 'a\r\nb\r\n'].map(countLines)).toEqual([1, 1, 2, 2])
})

test.each([
  ['Targeted Therapies', 'title-like'],
  ['Should I stop running?', 'title-like'],
  ['An Evaluation of a Documentary: What We Learned', 'title-like'],
  ['Should I stop? No.', 'prose'],
  ['no one faces it alone.[2]', 'prose'],
  ['“It depends.”', 'prose'],
  ['Three things help most:', 'prose'],
  ['word '.repeat(50), 'prose'],
  ['• a fixed time', 'item'],
  ['- a fixed time', 'item'],
  ['2) Bring the notes', 'item'],
  ['By Jordan Example', 'credit'],
  ['Medically reviewed by Dr Robin Example', 'credit'],
  ['12 March 2024', 'credit'],
  ['Updated 2024-03-12', 'credit'],
])('takes %j for %s', (text, kind) => {
  expect(lineKind(text)).toBe(kind)
})

test('reads the words and the number of an item', () => {
  expect(readItem('12. Bring the notes')).toEqual({ words: 'Bring the notes', number: 12 })
  expect(readItem('– a fixed time')).toEqual({ words: 'a fixed time', number: null })
})
