import { expect, test } from 'vitest'
import { gatherPunctuation } from '#components/article/gather-punctuation.ts'
import { inlines, term } from '#lib/document/builders.ts'
import type { Inline } from '#lib/document/inline.ts'

const word = term('7f0c1a60-2222-4222-8222-000000000001', 'stage')
const isTerm = (node: Inline) => node.type === 'text' && node.marks !== undefined

test.each([
  ['(', ').', ['', '(stage).', '']],
  ['It is a ', ', or “', ['It is a ', 'stage,', ' or “']],
  ['The “', '” of', ['The ', '“stage”', ' of']],
  ['One ', ' more', ['One ', 'stage', ' more']],
])('a term between %j and %j keeps the marks that touch it', (before, after, pieces) => {
  const gathered = gatherPunctuation(inlines([before, word, after]), isTerm)
  expect(gathered.map(({ node, before, after }) => before + (node as { text: string }).text + after)).toEqual(
    pieces,
  )
})

test('no character is lost between two terms', () => {
  const gathered = gatherPunctuation(inlines([word, '; (', word]), isTerm)
  expect(
    gathered.map(({ node, before, after }) => before + (node as { text: string }).text + after).join('|'),
  ).toBe('stage;| |(stage')
})
