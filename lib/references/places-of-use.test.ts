import { expect, test } from 'vitest'
import { bullets, cite, doc, h2, item, p, quote, riskFigure, table } from '#lib/document/builders.ts'
import { listPlacesOfUse } from '#lib/references/places-of-use.ts'

const wanted = '7f0c1a60-1111-4111-8111-000000000001'
const other = '7f0c1a60-1111-4111-8111-000000000002'

test.each([
  ['behind its sentence', p('One. Two is known.', cite(wanted), ' Three.'), ['Two is known.']],
  ['before the stop', p('One. Two is known', cite(other, wanted), '. Three.'), ['Two is known.']],
  ['in the middle', p('Some', cite(wanted), ' say so, others not. Three.'), ['Some say so, others not.']],
  ['at the very beginning', p(cite(wanted), 'Said first. Then more.'), ['Said first.']],
  ['after a space', p('One. ', cite(wanted), 'Two.'), ['One.']],
  ['alone', p(cite(wanted)), ['']],
  ['of another source', p('One.', cite(other)), []],
  ['twice in one sentence', p('One', cite(wanted), ' and two', cite(wanted), '.'), ['One and two.']],
  ['in a list', bullets(item('A point.', cite(wanted))), ['A point.']],
])('tells the sentence of a marker %s', (_, block, sentences) => {
  expect(listPlacesOfUse(doc(block), wanted).map(({ sentence }) => sentence)).toEqual(sentences)
})

test('tells source lines as sentences, under their headings', () => {
  const document = doc(
    p('Before.', cite(wanted)),
    h2('In numbers'),
    table({ caption: 'Outcomes', references: [wanted] }, ['', 'a'], ['b', ['c', cite(wanted)]]),
    riskFigure({
      title: 'Alive',
      denominator: 100,
      arms: [{ label: 'with it', count: 43 }],
      timeFrame: 'after 10 years',
      population: 'adults',
      references: [other, wanted],
    }),
    quote({ speaker: 'Ada Example', reference: wanted }, 'Ask early.'),
  )
  expect(listPlacesOfUse(document, wanted)).toEqual([
    { section: '', sentence: 'Before.' },
    { section: 'In numbers', sentence: 'b · c' },
    { section: 'In numbers', sentence: 'Table: Outcomes' },
    { section: 'In numbers', sentence: 'Alive (adults, after 10 years): 43 in 100 with it.' },
    { section: 'In numbers', sentence: 'Ada Example: “Ask early.”' },
  ])
})
