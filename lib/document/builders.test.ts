import { expect, test } from 'vitest'
import {
  bold,
  bullets,
  careCard,
  cite,
  comparisonNote,
  crisisHelp,
  doc,
  doctorQuestions,
  h2,
  h3,
  italic,
  item,
  itemWith,
  keyPoints,
  lineBreak,
  link,
  lostCitation,
  p,
  picture,
  quote,
  riskFigure,
  steps,
  subscript,
  superscript,
  table,
  term,
} from '#lib/document/builders.ts'
import { documentSchema } from '#lib/document/document.ts'

const reference = '7f0c1a60-1111-4111-8111-000000000001'
const termId = '7f0c1a60-2222-4222-8222-000000000001'
const mediaId = '7f0c1a60-3333-4333-8333-000000000001'

test('builds every kind of block as the schema wants it', () => {
  const document = doc(
    keyPoints('Most people live.', ['Some do not.', cite(reference)]),
    h2('What it is'),
    p(
      'Plain ',
      bold('weight ', italic('both')),
      term(termId, 'stage'),
      lineBreak(),
      link('/topics', 'topics'),
    ),
    p('H', subscript('2'), 'O', superscript('th'), lostCitation('[2]')),
    h3('In detail', 'detail'),
    bullets('one', item('two', cite(reference)), itemWith(['three'], steps('a', 'b'))),
    table(
      { caption: 'Outcomes', references: [reference] },
      ['', 'Surgery'],
      ['Alive', ['90', cite(reference)]],
    ),
    quote({ speaker: 'Ada Example', source: 'Interview' }, 'Ask early.'),
    picture(mediaId, 'A ward'),
    careCard('urgent', 'Call today', 'If you have', bullets('a fever')),
    crisisHelp('suicide'),
    riskFigure({
      title: 'Alive',
      denominator: 100,
      arms: [{ label: 'With', count: 43 }],
      timeFrame: 'after 5 years',
      population: 'adults',
      references: [reference],
    }),
    doctorQuestions('Ask', 'What is my stage?'),
    comparisonNote('Compared with whom', 'People who were well enough.'),
  )
  expect(documentSchema.parse(document)).toEqual(document)
})

test('nests marks from the outside in', () => {
  expect(bold('a', italic('b'))).toEqual([
    { type: 'text', text: 'a', marks: [{ type: 'bold' }] },
    { type: 'text', text: 'b', marks: [{ type: 'bold' }, { type: 'italic' }] },
  ])
})

test('leaves out empty words', () => {
  expect(p('', bold(''), 'a')).toEqual({ type: 'paragraph', content: [{ type: 'text', text: 'a' }] })
})
