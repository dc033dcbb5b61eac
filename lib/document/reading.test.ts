import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bullets, doc, h2, p, table } from '#lib/document/builders.ts'
import {
  countProse,
  fleschKincaidGrade,
  measureReading,
  smogGrade,
  splitSentences,
  splitWords,
} from '#lib/document/reading.ts'
import { arbitraryDocument } from '#tests/arbitrary-document.ts'

// Source: the worked example of Wikipedia, "Flesch–Kincaid readability tests": 13 words, 24 syllables, grade 11.3.
test('gives the published grade of the platypus sentence', () => {
  const sentence = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.'
  const counts = countProse([sentence])
  expect(counts).toMatchObject({ sentences: 1, words: 13 })
  expect(fleschKincaidGrade({ ...counts, syllables: 24 })).toBe(11.3)
  expect(Math.abs(counts.syllables - 24)).toBeLessThanOrEqual(2)
})

test('works out SMOG as its formula says: 3.1291 + 1.043 √(hard words × 30 ÷ sentences)', () => {
  expect(smogGrade({ sentences: 30, words: 400, syllables: 800, hardWords: 100 })).toBe(13.6)
})

test('gives no SMOG grade below thirty sentences', () => {
  const short = (count: number) => doc(p('People live longer. '.repeat(count)))
  expect(measureReading(short(29)).smogGrade).toBeNull()
  expect(measureReading(short(30)).smogGrade).toBe(3.1)
})

test('counts all words, but grades prose alone', () => {
  const prose = [p('Some people live long.'), bullets('They walk each day.')] as const
  const plain = measureReading(doc(...prose))
  const dressed = measureReading(
    doc(h2('Extraordinarily complicated terminology'), ...prose, table({ caption: 'Numbers' }, ['', 'A'])),
  )
  expect(plain.wordCount).toBe(8)
  expect(dressed.wordCount).toBe(13)
  expect(dressed.readingGrade).toBe(plain.readingGrade)
})

test.each([
  ['nothing', 0, 1],
  ['a page', 476, 2],
  ['a long read', 2_380, 10],
])('says how many minutes %s takes', (_, words, minutes) => {
  expect(measureReading(doc(p('word '.repeat(words)))).readingMinutes).toBe(minutes)
})

test('splits sentences and words', () => {
  expect(splitSentences('It rose by 3.5 points. Was that\nmuch? “No.” 43')).toEqual([
    'It rose by 3.5 points.',
    'Was that much?',
    '“No.”',
    '43',
  ])
  expect(splitWords('A well-known patient’s — 5–10 … years')).toEqual([
    'A',
    'well-known',
    'patient’s',
    '5',
    '10',
    'years',
  ])
})

test('measures any document in finite numbers', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const reading = measureReading(document)
      expect(Number.isFinite(reading.readingGrade)).toBe(true)
      expect(reading.readingMinutes).toBeGreaterThanOrEqual(1)
    }),
  )
})
