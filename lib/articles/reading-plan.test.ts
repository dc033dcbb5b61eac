import { expect, test } from 'vitest'
import { planReading } from '#lib/articles/reading-plan.ts'
import { cite, doc, h2, keyPoints, p, quote, table, term } from '#lib/document/builders.ts'
import type { Source } from '#lib/references/reference.views.ts'

const id = (last: number) => `7f0c1a60-1111-4111-8111-00000000000${last}`
const source = (ordinal: number): Source => ({
  id: id(ordinal),
  key: `sample${ordinal}`,
  ordinal,
  kind: 'guideline',
  title: `Source ${ordinal}`,
  authors: [],
  moreAuthors: false,
  containerTitle: null,
  publisher: null,
  year: null,
  volume: null,
  issue: null,
  pages: null,
  doi: null,
  pmid: null,
  isbn: null,
  url: null,
  accessedOn: null,
  sampleSize: null,
  status: 'not_checked',
  statusCheckedOn: null,
  statusNote: null,
})
const sources = [source(1), source(2)]
const stage = { id: id(9), slug: 'stage', term: 'stage', definition: 'How far it has spread.' }

test('gives every marker an anchor of its own, and every source the way back to each', () => {
  const [first, both] = [cite(id(1)), cite(id(2), id(1))]
  const plan = planReading(doc(p('a', first), p('b', both)), { sources, glossary: [] })
  expect(plan.markers.get(first)).toEqual([{ ordinal: 1, anchor: 'cite-1-1' }])
  expect(plan.markers.get(both)).toEqual([
    { ordinal: 2, anchor: 'cite-2-1' },
    { ordinal: 1, anchor: 'cite-1-2' },
  ])
  expect([...plan.mentions]).toEqual([
    [1, ['cite-1-1', 'cite-1-2']],
    [2, ['cite-2-1']],
  ])
})

test('counts the source line of a table or quotation as a mention, after its own text', () => {
  const inside = cite(id(1))
  const figures = table({ caption: 'Figures', references: [id(1)] }, ['a', 'b'], ['c', ['1', inside]])
  const said = quote({ speaker: 'Sample Speaker', reference: id(2) }, 'Words.')
  const plan = planReading(doc(figures, said), { sources, glossary: [] })
  expect(plan.markers.get(inside)).toEqual([{ ordinal: 1, anchor: 'cite-1-1' }])
  expect(plan.markers.get(figures)).toEqual([{ ordinal: 1, anchor: 'cite-1-2' }])
  expect(plan.markers.get(said)).toEqual([{ ordinal: 2, anchor: 'cite-2-1' }])
})

test('shows a source beside its first mention in running text, never beside a summary, and once', () => {
  const [early, late] = [p('a', cite(id(1))), p('b', cite(id(1), id(2)))]
  const plan = planReading(doc(keyPoints(['k', cite(id(2))]), early, late), { sources, glossary: [] })
  expect([...plan.margin]).toEqual([
    [early, [sources[0]]],
    [late, [sources[1]]],
  ])
})

test('explains a term at its first use only', () => {
  const document = doc(h2('Stages'), p(term(stage.id, 'stage')), p(term(stage.id, 'stages')))
  const explained = [...planReading(document, { sources, glossary: [stage] }).terms]
  expect(explained.map(([node, found]) => [node.text, found.slug])).toEqual([['stage', 'stage']])
})

test('leaves out references and terms it was not given', () => {
  const lost = cite(id(7))
  const plan = planReading(doc(p('a', lost, term(id(8), 'word'))), { sources, glossary: [] })
  expect([plan.markers.size, plan.mentions.size, plan.terms.size]).toEqual([0, 0, 0])
})
