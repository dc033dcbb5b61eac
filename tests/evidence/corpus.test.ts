import { expect, test } from 'vitest'
import { corpus, measureCorpus } from '#tests/evidence/measure-corpus.ts'

const measures = measureCorpus()

test('the corpus is large and even', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(150)
  expect(new Set(corpus.map(([text]) => text)).size).toBe(corpus.length)
  const sound = corpus.filter(([, labels]) => labels === '').length
  expect(sound / corpus.length).toBeGreaterThan(0.35)
})

test.each(measures.filter(({ blocks }) => blocks))('$ruleId blocks nothing that is right', ({ wrong }) => {
  expect(wrong).toEqual([])
})

test.each(measures.filter(({ blocks }) => !blocks))('$ruleId asks rightly, and sees enough', (measure) => {
  const { precision, recall, wrong, missed } = measure
  expect(precision, `wrongly on: ${wrong.join(' | ')}`).toBeGreaterThanOrEqual(0.8)
  expect(recall, `missed: ${missed.join(' | ')}`).toBeGreaterThanOrEqual(0.85)
})
