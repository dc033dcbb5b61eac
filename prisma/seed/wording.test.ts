import { describe, expect, test } from 'vitest'
import { toPlainText } from '#lib/document/plain-text.ts'
import { listProse } from '#lib/document/prose.ts'
import { measureReading, splitSentences, splitWords } from '#lib/document/reading.ts'
import { editions, shownEditions } from '#prisma/seed/editions.ts'
import { glossary } from '#prisma/seed/glossary.ts'
import { people } from '#prisma/seed/people.ts'
import { policies } from '#prisma/seed/policies/policies.ts'

const banned: [name: string, pattern: RegExp][] = [
  [
    'hype',
    /breakthrough|revolution|miracle|\bcur(?:e[ds]?|ing)\b|game.chang|groundbreaking|remarkabl|cutting.edge|transform|unprecedented|promising|new hope|holy grail|wonder drug|\bmagic|\bsecrets?\b|unveil|significant strides|boundaries|one-size/i,
  ],
  ['filler', /\bdelve|journey|landscape|shed(?:ding)? light|(?:crucial|vital) role|it is essential/i],
  [
    'stigma',
    /\baddicts?\b|abuser|junkie|\bclean\b|drug habit|alcoholics?\b|committed|suffer(?:s|ing)? from|victim|wheelchair-bound|\bthe (?:diabetic|mentally ill)|\bcrazy|battle|non-compliant|obese|terminal/i,
  ],
  [
    'absolutes',
    /\balways\b|\bnever\b|\bno one\b|\ball patients\b|\bsafe(?:ly)?\b|without harm|guaranteed|proven/i,
  ],
  [
    'unnamed authorities',
    /(?:prominent|leading|top|renowned|famous|world-class) (?:\w+ ){0,2}(?:specialist|expert|doctor|scientist|researcher)|(?:experts|doctors|specialists|scientists) (?:say|agree|recommend|believe|advise)|studies show|research (?:suggests|shows)|it is known|widely (?:considered|regarded)/i,
  ],
  ['words that age', /\brecent(?:ly)?\b|\bthis year\b|\bcurrently\b|\bnowadays\b|\bnew(?:er|est|ly)?\b/i],
]

describe.each(editions)('$name', ({ article }) => {
  const { title, standfirst, description, body } = article
  const text = [title, standfirst, description, toPlainText(body)].join('\n')

  test.each(banned)('has no %s', (_name, pattern) => {
    expect(
      text
        .split('\n')
        .flatMap(splitSentences)
        .filter((sentence) => pattern.test(sentence)),
    ).toEqual([])
  })

  test('reads at grade 8 or below, and has no sentence over 30 words', () => {
    const sentences = listProse(body).flatMap(splitSentences)
    expect(measureReading(body).readingGrade).toBeLessThanOrEqual(8)
    expect(sentences.filter((sentence) => splitWords(sentence).length > 30)).toEqual([])
    expect(
      sentences.filter((sentence) => splitWords(sentence).length > 20).length / sentences.length,
    ).toBeLessThan(0.25)
  })

  test('has a title, a standfirst and a description of the right length', () => {
    expect(title.length).toBeLessThanOrEqual(70)
    expect(splitWords(standfirst).length).toBeLessThanOrEqual(40)
    expect(description.length).toBeGreaterThanOrEqual(70)
    expect(description.length).toBeLessThanOrEqual(200)
  })
})

test.each(shownEditions)('$name is told in 600 to 1,400 words', ({ article }) => {
  const { wordCount } = measureReading(article.body)
  expect(wordCount).toBeGreaterThanOrEqual(600)
  expect(wordCount).toBeLessThanOrEqual(1_400)
})

const otherTexts = [
  ...policies.map(({ slug, standfirst, body }) => [slug, `${standfirst}\n${toPlainText(body)}`] as const),
  ...Object.entries(people).map(([slug, { bio }]) => [slug, bio] as const),
  ...Object.values(glossary).map(({ term, definition }) => [term, definition] as const),
]

test.each(otherTexts)('“%s” has no hype, stigma or unnamed authority', (_name, text) => {
  const refused = banned.filter(([name]) => ['hype', 'stigma', 'filler'].includes(name))
  expect(refused.filter(([, pattern]) => pattern.test(text)).map(([name]) => name)).toEqual([])
})

test.each(Object.entries(people))('%s is a person whom nobody can take for real', (_slug, { name, bio }) => {
  expect(name).toMatch(/Sample|Example|Specimen|Placeholder|Template|Pattern/)
  expect(bio).toMatch(/invented|does not exist/)
})
