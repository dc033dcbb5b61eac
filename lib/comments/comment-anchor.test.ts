import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listBlockTexts } from '#lib/comments/block-text.ts'
import { commentAnchorSchema, type PassageAnchor } from '#lib/comments/comment-anchor.input.ts'
import { findAnchor, makeAnchor, type TextRange } from '#lib/comments/comment-anchor.ts'
import { bullets, cite, doc, h2, lineBreak, p } from '#lib/document/builders.ts'
import { arbitraryDocument } from '#tests/arbitrary-document.ts'

const texts = [
  'Immunotherapy',
  'Checkpoint inhibitors have shown remarkable success in several cancers. In melanoma, many live longer.',
  'Side effects are common: the immune system can attack healthy organs.',
]

/** The anchor of some words, which must occur. */
function anchorOf(from: string[], words: string): PassageAnchor {
  const block = from.findIndex((text) => text.includes(words))
  const start = from[block]?.indexOf(words) ?? -1
  const anchor = makeAnchor(from, { block, start, end: start + words.length })
  if (!anchor) throw new Error(`“${words}” is nowhere.`)
  return anchor
}

/** The words an anchor stands for now; null when they are gone. */
function wordsAt(now: string[], anchor: PassageAnchor): string | null {
  const found = findAnchor(now, anchor)
  return found.kind === 'orphaned' ? null : (now[found.block]?.slice(found.start, found.end) ?? null)
}

test('the words of a block leave its markers out and count its lines', () => {
  const document = doc(
    h2('Title'),
    p('One', cite('0b0f5b3e-1111-4111-8111-111111111111'), lineBreak(), 'two.'),
    bullets('a', 'b'),
  )
  expect(listBlockTexts(document)).toEqual(['Title', 'One\ntwo.', 'a\nb'])
})

test.each([
  ['nothing', texts, 'exact', 'remarkable success'],
  ['a paragraph put before it', ['New.', ...texts], 'moved', 'remarkable success'],
  ['words put before it', [texts[0] ?? '', `Today, ${texts[1]}`], 'moved', 'remarkable success'],
  [
    'its sentence taken to another block',
    [texts[2] ?? '', 'x', texts[1] ?? ''],
    'moved',
    'remarkable success',
  ],
  ['its first word replaced', texts.map((text) => text.replace('remarkable', 'some')), 'changed', 'success'],
] as const)('after %s it is found again', (_what, now, kind, words) => {
  const anchor = anchorOf([...texts], 'remarkable success')
  expect(findAnchor([...now], anchor).kind).toBe(kind)
  expect(wordsAt([...now], anchor)).toBe(words)
})

test('a rewritten sentence is still itself', () => {
  const anchor = anchorOf(texts, 'Checkpoint inhibitors have shown remarkable success in several cancers.')
  const now = ['x', 'So far checkpoint inhibitors have had real success in a few cancers, not in all.']
  expect(wordsAt(now, anchor)).toBe('checkpoint inhibitors have had real success in a few cancers')
})

test('of the same words twice, those with their neighbours are meant', () => {
  const twice = ['The dose is daily. The dose is small.']
  const second = makeAnchor(twice, { block: 0, start: 23, end: 27 })
  expect(second?.quote).toBe('dose')
  expect(second && wordsAt(['The dose is daily. By the way, the dose is small.'], second)).toBe('dose')
  expect(second && findAnchor(['The dose is daily. By the way, the dose is small.'], second)).toMatchObject({
    start: 35,
  })
})

test.each([
  ['the sentence is gone', ['Immunotherapy', 'Nothing else is said here about any of it.']],
  ['the whole text is gone', []],
])('is orphaned when %s', (_what, now) => {
  expect(findAnchor(now, anchorOf(texts, 'remarkable success'))).toEqual({ kind: 'orphaned' })
})

test('a short word is not taken for itself somewhere else', () => {
  const anchor = anchorOf(texts, 'in')
  expect(findAnchor(['Only within another sentence altogether.'], anchor)).toEqual({ kind: 'orphaned' })
})

test('a range without words has no anchor, and a long one is cut between characters', () => {
  expect(makeAnchor(['a b'], { block: 0, start: 1, end: 2 })).toBeNull()
  expect(makeAnchor(['a b'], { block: 7, start: 0, end: 2 })).toBeNull()
  expect(makeAnchor(['x😀'.repeat(400)], { block: 0, start: 2, end: 1_100 })?.quote.isWellFormed()).toBe(true)
})

const place = fc.record({ block: fc.nat(8), start: fc.nat(200), length: fc.integer({ min: 1, max: 80 }) })

/** A range of a document's text and its anchor, when the range holds words. */
function anchorIn(now: string[], { block, start, length }: { block: number; start: number; length: number }) {
  const at = now.length === 0 ? 0 : block % now.length
  const from = start % Math.max(1, now[at]?.length ?? 1)
  return makeAnchor(now, { block: at, start: from, end: from + length })
}

test('what nobody touched is found exactly, whatever the document', () => {
  fc.assert(
    fc.property(arbitraryDocument, place, (document, where) => {
      const now = listBlockTexts(document)
      const anchor = anchorIn(now, where)
      if (!anchor) return
      const { block, start, end } = anchor
      expect(commentAnchorSchema.parse(anchor)).toEqual(anchor)
      expect(findAnchor(now, anchor)).toEqual({ kind: 'exact', block, start, end })
    }),
  )
})

const word = fc.stringMatching(/^[a-z]{3,9}$/)
/** Sentences in which every word occurs once, so that a passage has one right place. */
const manuscript = fc
  .uniqueArray(word, { minLength: 40, maxLength: 60 })
  .map((all) => [0, 10, 20, 30].map((from) => all.slice(from, from + 10).join(' ')))

test('edits around a passage never lose it and never move it to other words', () => {
  fc.assert(
    fc.property(
      manuscript,
      fc.nat(3),
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.tuple(fc.nat(4), fc.constantFrom('before', 'after'), word), { maxLength: 6 }),
      (before, block, from, edits) => {
        const words = before[block]?.split(' ') ?? []
        const quote = words.slice(from, from + 3).join(' ')
        const anchor = anchorOf(before, quote)
        const now = [...before]
        for (const [at, side, put] of edits) {
          const marked = now.findIndex((text) => text.includes(quote))
          if (at === marked) now[at] = side === 'before' ? `${put} ${now[at]}` : `${now[at]} ${put}`
          else now.splice(at, 0, put)
        }
        expect(wordsAt(now, anchor)).toBe(quote)
      },
    ),
  )
})

test('a passage whose block is gone is orphaned, never put on strangers', () => {
  fc.assert(
    fc.property(manuscript, fc.nat(3), (before, block) => {
      const anchor = makeAnchor(before, { block, start: 0, end: before[block]?.length ?? 0 })
      const now = before.filter((_text, at) => at !== block)
      expect(anchor && findAnchor(now, anchor)).toEqual({ kind: 'orphaned' })
    }),
  )
})

test('whatever became of the text, a place that is found is inside it', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryDocument, place, (before, after, where) => {
      const anchor = anchorIn(listBlockTexts(before), where)
      const now = listBlockTexts(after)
      const found = anchor && findAnchor(now, anchor)
      if (!found || found.kind === 'orphaned') return
      const { block, start, end }: TextRange = found
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(now[block]?.length ?? -1)
    }),
  )
})
