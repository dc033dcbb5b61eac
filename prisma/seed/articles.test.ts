import { describe, expect, test } from 'vitest'
import type { BlockOf } from '#lib/document/document.ts'
import { inlineText } from '#lib/document/inline-text.ts'
import { listLinks } from '#lib/document/inventory.ts'
import { toPlainText } from '#lib/document/plain-text.ts'
import { splitWords } from '#lib/document/reading.ts'
import { calendar } from '#prisma/seed/calendar.ts'
import { listClaims } from '#prisma/seed/cited-claims.ts'
import { editions, shownEditions, shownSlugs } from '#prisma/seed/editions.ts'
import { policies } from '#prisma/seed/policies/policies.ts'
import { toContent } from '#prisma/seed/seed-article.ts'
import { topics } from '#prisma/seed/topics.ts'

test.each(editions)('$name is a document the desk would store', ({ article }) => {
  expect(toContent(article).body).toEqual(article.body)
})

describe.each(shownEditions)('$name', ({ article }) => {
  const blocks = article.body.content
  const ofType = <Type extends (typeof blocks)[number]['type']>(type: Type) =>
    blocks.filter((block): block is BlockOf<Type> => block.type === type)
  const headings = ofType('heading').map((heading) => inlineText(heading.content))

  test('opens with two or three key points of at most 30 words', () => {
    expect(ofType('keyPoints')).toHaveLength(1)
    const points = ofType('keyPoints').flatMap(({ content }) => content)
    expect(points.length).toBeGreaterThanOrEqual(2)
    expect(points.length).toBeLessThanOrEqual(3)
    const lengths = points.map((point) => splitWords(inlineText(point.content)).length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(30)
    expect(blocks.findIndex(({ type }) => type === 'keyPoints')).toBeLessThan(
      blocks.findIndex(({ type }) => type === 'heading'),
    )
  })

  test('shows its figures in a risk figure or a table', () => {
    expect(ofType('riskFigure').length + ofType('table').length).toBeGreaterThan(0)
  })

  test('says what it costs and what nobody knows', () => {
    expect(headings.some((words) => /risk|harm|cost|can do to you/i.test(words))).toBe(true)
    expect(headings.at(-1)).toBe('What we do not know')
  })

  test('has headings whose anchors differ, and questions for the next appointment', () => {
    const anchors = ofType('heading').map(({ attrs }) => attrs.id)
    expect(new Set(anchors).size).toBe(anchors.length)
    expect(ofType('doctorQuestions')).toHaveLength(1)
  })

  test('has at most one care card of a level', () => {
    const levels = ofType('careCard').map(({ attrs }) => attrs.level)
    expect(levels.length).toBeGreaterThan(0)
    expect(new Set(levels).size).toBe(levels.length)
  })

  test('leads only to pages that exist', () => {
    const paths = [
      ...shownSlugs.map((slug) => `/articles/${slug}`),
      ...policies.map(({ slug }) => `/about/${slug}`),
    ]
    const broken = listLinks(article.body).filter(({ href }) => href.startsWith('/') && !paths.includes(href))
    expect(broken).toEqual([])
  })
})

const corrections = calendar.flatMap((deed) =>
  deed.kind === 'publish' && deed.change.kind === 'correction'
    ? [{ slug: deed.slug, ...deed.change.correction }]
    : [],
)

test.each(corrections)(
  'the correction of $slug quotes what stood there and what stands there',
  ({ slug, was, isNow }) => {
    const [before, after] = editions
      .filter(({ article }) => article.slug === slug)
      .map(({ article }) => toPlainText(article.body))
    expect([before?.includes(was), before?.includes(isNow)]).toEqual([true, false])
    expect([after?.includes(was), after?.includes(isNow)]).toEqual([false, true])
  },
)

const explainers = shownEditions.filter(({ article }) => article.kind === 'treatment_explainer')

test.each(explainers)('$name has the parts a treatment explainer needs', ({ article }) => {
  const headings = article.body.content.flatMap((block) =>
    block.type === 'heading' ? [inlineText(block.content)] : [],
  )
  const parts = [
    /^what it is/i,
    /who .*for/i,
    /benefit|studies count/i,
    /harm/i,
    /other/i,
    /when to get help/i,
  ]
  expect(parts.filter((part) => !headings.some((words) => part.test(words)))).toEqual([])
})

test.each(explainers)('$name tells of harms with a source', ({ article }) => {
  const harms = /side effect|adverse|death|fainted|harm/i
  const told = listClaims(article.body).filter(({ sentence }) => harms.test(sentence))
  expect(told.some(({ references }) => references.length > 0)).toBe(true)
})

const sensitive = editions.filter(({ article }) =>
  article.topics.some((slug) => 'sensitive' in topics[slug] && topics[slug].sensitive),
)

test.each(sensitive)('$name says first where to get help', ({ article }) => {
  expect(article.body.content[0]?.type).toBe('crisisHelp')
})

test('a sensitive subject is among them', () => {
  expect(sensitive.map(({ article }) => article.slug)).toContain('opioid-treatment-beyond-the-film')
})
