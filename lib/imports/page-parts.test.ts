import { expect, test } from 'vitest'
import { readLines } from '#lib/imports/page-lines.ts'
import { readBody } from '#lib/imports/page-parts.ts'

function partsOf(text: string) {
  const { parts, trailingTitles } = readBody(readLines(text))
  return {
    parts: parts.map(({ kind, line }) => `${line.number} ${kind}`),
    trailing: trailingTitles.map(({ text: title }) => title),
  }
}

test('tells headings, prose and the titles of other pages apart', () => {
  expect(partsOf('Intro.\n\nCauses\n\nMany.\n\nBefore this\n\nAfter this')).toEqual({
    parts: ['1 prose', '3 heading', '5 prose'],
    trailing: ['Before this', 'After this'],
  })
})

test('marks a wider gap between paragraphs as a lost heading', () => {
  expect(partsOf('Causes\n\nMany.\n\nMore.\n\n\nThe end.').parts).toEqual([
    '1 heading',
    '3 prose',
    '5 prose',
    '8 lost-heading',
    '8 prose',
  ])
})

test.each([
  ['before a heading', 'Causes\n\nMany.\n\n\nTreatment\n\nSome.'],
  ['between a heading and its text', 'Causes\n\n\nMany.\n\nMore.\n\nMost.'],
  ['on a page without headings', 'One.\n\nTwo.\n\n\nThree.'],
  ['on a page whose lines are not apart', 'Causes\nMany.\nMore.\nMost.\n\nThe end.'],
])('marks no lost heading %s', (_, text) => {
  expect(partsOf(text).parts.join()).not.toContain('lost')
})

test('leaves all but the last ten titles in the text', () => {
  const titles = Array.from({ length: 12 }, (_, index) => `Title ${index}`)
  const { parts, trailing } = partsOf(['Text.', ...titles].join('\n'))
  expect(parts).toEqual(['1 prose', '2 prose', '3 prose'])
  expect(trailing).toEqual(titles.slice(2))
})
