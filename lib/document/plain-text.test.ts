import fc from 'fast-check'
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
  itemWith,
  keyPoints,
  lineBreak,
  p,
  picture,
  quote,
  riskFigure,
  steps,
  table,
} from '#lib/document/builders.ts'
import { toPlainText } from '#lib/document/plain-text.ts'
import { arbitraryDocument } from '#tests/arbitrary-document.ts'

const reference = '7f0c1a60-1111-4111-8111-000000000001'
const figure = riskFigure({
  title: 'Alive',
  denominator: 100,
  arms: [
    { label: 'with surgery', count: 43 },
    { label: 'without', count: 39.5 },
  ],
  timeFrame: 'after 5 years',
  population: 'adults with stage 4',
  note: 'One trial.',
  references: [reference],
})

test.each([
  ['a paragraph without its markers', p('Most ', bold('live'), '.', cite(reference)), 'Most live.'],
  ['a line break', p('One', lineBreak(), 'two'), 'One\ntwo'],
  ['a heading', h2('What it is'), 'What it is'],
  ['a list in a list', bullets('a', itemWith(['b'], steps('c', 'd'))), '– a\n– b\n  1. c\n  2. d'],
  [
    'a table',
    table({ caption: 'Outcomes' }, ['', 'Surgery'], ['Alive', '90 in 100']),
    'Outcomes\n | Surgery\nAlive | 90 in 100',
  ],
  [
    'a quotation with its speaker',
    quote({ speaker: 'Ada Example', role: 'nurse' }, 'Ask.', 'Early.'),
    '“Ask.\nEarly.”\n— Ada Example, nurse',
  ],
  ['the caption of a picture', picture(reference, 'A ward'), 'A ward'],
  ['key points', keyPoints('One.', 'Two.'), '– One.\n– Two.'],
  [
    'the level of a care card',
    careCard('urgent', 'Call your team', 'If:', bullets('fever')),
    'Urgent: Call your team\nIf:\n– fever',
  ],
  [
    'a comparison as a sentence',
    figure,
    'Alive (adults with stage 4, after 5 years): 43 in 100 with surgery; 39.5 in 100 without.\nOne trial.',
  ],
  ['questions', doctorQuestions('Ask this', 'What is my stage?'), 'Ask this\n– What is my stage?'],
  ['a comparison note', comparisonNote('Compared with', 'Placebo.'), 'Compared with\nPlacebo.'],
  ['nothing of a crisis box', crisisHelp('suicide'), ''],
])('writes %s', (_, block, text) => {
  expect(toPlainText(doc(block))).toBe(text)
})

test('sets blocks apart by an empty line', () => {
  expect(toPlainText(doc(h2('One'), crisisHelp('abuse'), p('Two.')))).toBe('One\n\nTwo.')
})

test('writes any document', () => {
  fc.assert(fc.property(arbitraryDocument, (document) => typeof toPlainText(document) === 'string'))
})
