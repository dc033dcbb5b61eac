import { expect, test } from 'vitest'
import { doc, h2, h3, p } from '#lib/document/builders.ts'
import { findDuplicateHeading, listHeadings, toOutline } from '#lib/document/outline.ts'

const lost = { type: 'heading', attrs: { id: 'lost-1', level: 3 } } as const
const document = doc(h3('Before'), h2('One'), p('…'), h3('One a'), lost, h2('Two'))

test('lists headings with their places, the lost ones too', () => {
  expect(listHeadings(document).map(({ id, path }) => `${path} ${id}`)).toEqual([
    'content[0] before',
    'content[1] one',
    'content[3] one-a',
    'content[4] lost-1',
    'content[5] two',
  ])
})

test('puts smaller headings below their section and leaves lost ones out', () => {
  const shape = toOutline(document).map(({ text, subsections }) => [text, subsections.map((sub) => sub.text)])
  expect(shape).toEqual([
    ['Before', []],
    ['One', ['One a']],
    ['Two', []],
  ])
})

test('finds the first anchor used twice', () => {
  expect(findDuplicateHeading(document)).toBeNull()
  expect(findDuplicateHeading(doc(h2('One'), h2('Two'), h3('One')))?.path).toBe('content[2]')
})
