import { expect, test } from 'vitest'
import { rankTerms } from '#lib/glossary/rank-terms.ts'

const entry = (term: string, definition = 'A word.') => ({ id: term, slug: term, term, definition })
const glossary = [
  entry('Absolute risk', 'How likely something is.'),
  entry('Relative risk', 'A ratio of one absolute risk to another.'),
  entry('Stage'),
  entry('Staging'),
]

test.each([
  ['stages', ['Stage']],
  ['stage', ['Stage']],
  ['stag', ['Stage', 'Staging']],
  ['risk', ['Absolute risk', 'Relative risk']],
  ['absolute risk', ['Absolute risk', 'Relative risk']],
  ['Stagé', ['Stage']],
  ['nothing', []],
  ['', ['Absolute risk', 'Relative risk', 'Stage', 'Staging']],
])('offers the words that fit %j, best first', (typed, terms) => {
  expect(rankTerms(glossary, typed).map(({ term }) => term)).toEqual(terms)
})
