import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bold, bullets, doc, h2, link, p } from '#lib/document/builders.ts'
import { parseDocument } from '#lib/document/parse-document.ts'
import { arbitraryDocument } from '#tests/arbitrary-document.ts'
import { expectProportional } from '#tests/cpu-time.ts'

const risk = {
  type: 'riskFigure',
  attrs: {
    title: 'Alive',
    denominator: 100,
    arms: [{ label: 'With', count: 143 }],
    timeFrame: '5 years',
    population: 'adults',
    note: null,
    references: ['7f0c1a60-1111-4111-8111-000000000001'],
  },
}

function refusalOf(value: unknown) {
  const result = parseDocument(value)
  if (result.ok) throw new Error('The document was not refused.')
  return result.refusal
}

function nested(levels: number): unknown {
  let value: unknown = { type: 'bulletList', content: [] }
  for (let level = 0; level < levels; level += 1) {
    value = { type: 'bulletList', content: [{ type: 'listItem', content: [value] }] }
  }
  return { type: 'doc', content: [value] }
}

test('reads back any document from its JSON as it was', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual({ ok: true, value: document })
    }),
  )
})

test.each<[string, unknown, string, string]>([
  ['nothing', null, '', 'Document: Here must be an object.'],
  [
    'an unknown block',
    { type: 'doc', content: [p('a'), { type: 'iframe', src: 'https://example.org' }] },
    'content[1].type',
    'Block 2 (unknown “iframe”), type: Nothing of this kind may stand here.',
  ],
  [
    'an unknown mark',
    {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'font' }] }] }],
    },
    'content[0].content[0].marks[0].type',
    'Block 1 (paragraph), part 1 (text), mark 1 (unknown “font”), type: Nothing of this kind may stand here.',
  ],
  [
    'an unknown attribute',
    { type: 'doc', content: [{ ...p('a'), style: 'color: red', onclick: 'x' }] },
    'content[0]',
    'Block 1 (paragraph): “style” and “onclick” cannot be set here.',
  ],
  [
    'a count above the denominator',
    { type: 'doc', content: [risk] },
    'content[0].attrs.arms',
    'Block 1 (risk figure), arms: An arm cannot count more people than the denominator.',
  ],
  [
    'an unsafe link',
    doc(p('See ', link('javascript:alert(1)', 'here'))),
    'content[0].content[1].marks[0].attrs.href',
    'Block 1 (paragraph), part 2 (text), mark 1 (link), href: This link must start with https:, http:, mailto:, tel:, / or #.',
  ],
  [
    'two headings with one anchor',
    doc(h2('Treatment'), p('a'), h2('Treatment')),
    'content[2]',
    'Block 3 (heading): Another heading already has the anchor “treatment”. Each needs its own.',
  ],
  ['an empty list', doc(bullets()), 'content[0].content', 'Block 1 (list): 1 or more parts must stand here.'],
  [
    'half a character',
    doc(p('Good \ud83d')),
    'content[0].content[0].text',
    'Block 1 (paragraph), part 1 (text), text: This text holds half a character or a zero, which cannot be stored.',
  ],
  [
    'a zero character',
    doc(h2('A\0', 'a')),
    'content[0].content[0].text',
    'Block 1 (heading), part 1 (text), text: This text holds half a character or a zero, which cannot be stored.',
  ],
  [
    'a Date',
    { type: 'doc', content: [new Date(0)] },
    'content[0]',
    'Block 1: Only texts, numbers, lists and plain objects are allowed.',
  ],
  [
    'not a number',
    { type: 'doc', content: [Number.NaN] },
    'content[0]',
    'Block 1: Only texts, numbers, lists and plain objects are allowed.',
  ],
])('refuses %s and says where', (_, value, path, message) => {
  expect(refusalOf(value)).toMatchObject({ path, message })
})

test.each(['__proto__', 'constructor', 'prototype'])(
  'refuses a member named %s wherever it hides',
  (name) => {
    const text = `{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a","${name}":{"x":1}}]}]}`
    expect(refusalOf(JSON.parse(text))).toMatchObject({
      kind: 'unsafe-key',
      path: `content[0].content[0].${name}`,
    })
  },
)

test('refuses ten thousand lists inside each other without running out of stack', () => {
  expect(refusalOf(nested(10_000)).kind).toBe('too-deep')
})

test('refuses a document that contains itself', () => {
  const loop: { type: string; content: unknown[] } = { type: 'doc', content: [] }
  loop.content.push(loop)
  expect(refusalOf(loop).kind).toBe('too-deep')
})

test('reads ten lists inside each other', () => {
  let list = bullets('deepest')
  for (let level = 1; level < 10; level += 1) {
    list = { type: 'bulletList', content: [{ type: 'listItem', content: [p(bold('down')), list] }] }
  }
  expect(parseDocument(doc(list)).ok).toBe(true)
})

test('refuses more than two million characters', () => {
  const large = doc(...Array.from({ length: 101 }, () => p('a'.repeat(20_000))))
  expect(refusalOf(large).kind).toBe('too-large')
})

test('never throws, whatever it is given', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withDate: true, withMap: true }), (value) => {
      expect(parseDocument(value).ok).toBe(false)
    }),
  )
})

test('names the place when one thing in a good document is broken', () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.nat(), (document, at) => {
      const index = at % (document.content.length + 1)
      const broken = {
        ...document,
        content: document.content.toSpliced(index, 0, { type: 'script' } as never),
      }
      expect(refusalOf(broken).path).toBe(`content[${index}].type`)
    }),
  )
})

test('reads a document of the largest size in proportion to it', () => {
  const sentence = [
    'A sentence of an ordinary length, long enough to fill the page, with ',
    ...bold('some weight'),
    ' and ',
    ...link('https://example.org/', 'a link'),
    '.',
  ]
  const written = (paragraphs: number) =>
    JSON.stringify(doc(...Array.from({ length: paragraphs }, () => p(...sentence, ...sentence, ...sentence))))
  const texts = { 1: written(250), 8: written(2_000) }
  expect(texts[8].length).toBeGreaterThan(1_900_000)
  expectProportional((eighths) => expect(parseDocument(JSON.parse(texts[eighths])).ok).toBe(true))
})
