import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bullets,
  cite,
  doc,
  item,
  lostCitation,
  p,
  quote,
  riskFigure,
  table,
} from '#lib/document/builders.ts'
import {
  listCitedReferences,
  listDanglingMarkers,
  listMentions,
  numberSources,
} from '#lib/document/sources.ts'
import { arbitraryDocument } from '#tests/arbitrary-document.ts'

const [one, two, three, four] = ['1', '2', '3', '4'] as const

const document = doc(
  p('First.', cite(two), ' Second.', lostCitation('[2]')),
  table({ caption: 'Outcomes', references: [one] }, ['', 'Arm'], ['Alive', ['9', cite(three)]]),
  quote({ speaker: 'Ada Example', reference: four }, p('Said.', cite(two))),
  riskFigure({
    title: 'Alive',
    denominator: 100,
    arms: [],
    timeFrame: '5 years',
    population: 'adults',
    references: [one, four],
  }),
  bullets(item('Last.', cite(three, two))),
)

test('numbers sources by first mention; a table or quotation names its own after its text', () => {
  expect(listCitedReferences(document)).toEqual([two, three, one, four])
  expect(numberSources(document).get(four)).toBe(4)
})

test('lists every mention with its place', () => {
  expect(listMentions(document)).toEqual([
    { path: 'content[0].content[1]', references: [two] },
    { path: 'content[1].content[1].content[1].content[0].content[1]', references: [three] },
    { path: 'content[1]', references: [one] },
    { path: 'content[2].content[0].content[1]', references: [two] },
    { path: 'content[2]', references: [four] },
    { path: 'content[3]', references: [one, four] },
    { path: 'content[4].content[0].content[0].content[1]', references: [three, two] },
  ])
})

test('lists markers whose source is lost', () => {
  expect(listDanglingMarkers(document)).toEqual([{ path: 'content[0].content[3]', raw: '[2]' }])
})

test('numbers the sources of any document from 1 without gaps', () => {
  fc.assert(
    fc.property(arbitraryDocument, (any) => {
      const numbers = numberSources(any)
      expect([...numbers.values()]).toEqual([...numbers.keys()].map((_, index) => index + 1))
    }),
  )
})
