import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentDeltaSchema } from '#lib/articles/content-delta.input.ts'
import { applyDelta, diffContent } from '#lib/articles/content-delta.ts'
import { doc, h2, p } from '#lib/document/builders.ts'
import { arbitraryDocument } from '#tests/arbitrary-document.ts'

/** JSON as it comes off the wire; names that open the prototype are refused elsewhere. */
const json = fc
  .jsonValue({ maxDepth: 5 })
  .map((value): unknown => JSON.parse(JSON.stringify(value), (name, one) => (name === '__proto__' ? 0 : one)))

function roundTrip(before: unknown, after: unknown) {
  const sent: unknown = JSON.parse(JSON.stringify(diffContent(before, after)))
  return applyDelta(before, contentDeltaSchema.parse(sent))
}

describe('the steps from one content to another', () => {
  test('make the other, whatever the two are', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        expect(roundTrip(before, after)).toEqual({ ok: true, value: after })
      }),
      { numRuns: 500 },
    )
  })

  test('make the other of any two documents, and of a document and itself with blocks moved', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, fc.nat(), (one, other, seed) => {
        const from = seed % (one.content.length + 1)
        const mixed = { ...one, content: one.content.toSpliced(from, seed % 3, ...other.content.slice(0, 2)) }
        for (const after of [other, mixed]) {
          expect(roundTrip(one, after)).toEqual({ ok: true, value: after })
        }
      }),
    )
  })

  test('never cut a character in two', () => {
    const emoji = fc.string({ unit: fc.constantFrom('👍', '👎', '🏽', 'a', '\u{1f44c}'), maxLength: 8 })
    fc.assert(
      fc.property(emoji, emoji, (before, after) => {
        for (const step of diffContent(before, after)) {
          if (step.op !== 'text') continue
          expect(step.insert.isWellFormed()).toBe(true)
          expect(before.slice(0, step.from).isWellFormed()).toBe(true)
          expect(before.slice(step.from + step.remove).isWellFormed()).toBe(true)
        }
        expect(roundTrip(before, after)).toEqual({ ok: true, value: after })
      }),
      { numRuns: 500 },
    )
  })

  test('are none between equal contents', () => {
    fc.assert(
      fc.property(arbitraryDocument, (one) => {
        expect(diffContent(one, structuredClone(one))).toEqual([])
      }),
    )
  })

  test('are never longer than the other content itself', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (one, other) => {
        const whole = [{ op: 'set', at: [], value: other }]
        expect(JSON.stringify(diffContent(one, other)).length).toBeLessThanOrEqual(
          JSON.stringify(whole).length,
        )
      }),
    )
  })
})

const sentence = 'People who slept badly were asked, four times in six weeks, how they had felt on waking. '
const paragraph = sentence.repeat(8)
const blocks = Array.from({ length: 40 }, (_, index) => p(`${index}. ${paragraph}`))
const article = { title: 'Long', body: doc(h2('Sleep', 'sleep'), ...blocks) }
const words = JSON.stringify(article).split(' ').length
const bytes = (after: unknown) => new TextEncoder().encode(JSON.stringify(diffContent(article, after))).length
const withBlocks = (content: typeof blocks) => ({
  title: 'Long',
  body: doc(h2('Sleep', 'sleep'), ...content),
})

test('a sentence typed into five thousand words costs at most 2 kB, wherever it falls', () => {
  expect(words).toBeGreaterThan(5_000)
  const middle = paragraph.slice(0, 300)
  const inside = withBlocks(blocks.with(20, p(`20. ${middle}${sentence}${paragraph.slice(300)}`)))
  const own = withBlocks(blocks.toSpliced(20, 0, p(sentence)))
  const splitByEnter = withBlocks(
    blocks.toSpliced(20, 1, p(`20. ${middle}${sentence}`), p(paragraph.slice(300))),
  )
  const joined = withBlocks(blocks.toSpliced(20, 2, p(`20. ${paragraph}21. ${paragraph}`)))
  expect(bytes(inside)).toBeLessThanOrEqual(300)
  expect(bytes(own)).toBeLessThanOrEqual(300)
  expect(bytes(splitByEnter)).toBeLessThanOrEqual(2_000)
  expect(bytes(joined)).toBeLessThanOrEqual(2_000)
})

describe('a step that was sent', () => {
  test.each([
    [{ op: 'set', at: ['__proto__'], value: 1 }],
    [{ op: 'set', at: ['body', 'constructor', 'x'], value: 1 }],
    [{ op: 'unset', at: [] }],
    [{ op: 'set', at: [] }],
    [{ op: 'splice', at: [], from: -1, remove: 0, insert: [] }],
    [{ op: 'text', at: [], from: 0.5, remove: 0, insert: '' }],
    [{ op: 'run', at: [] }],
    [{ op: 'set', at: [], value: 1, more: true }],
  ])('is refused at the door: %j', (step) => {
    expect(contentDeltaSchema.safeParse([step]).success).toBe(false)
  })

  test.each([
    ['a member that is not there', { op: 'text', at: ['b'], from: 0, remove: 0, insert: 'x' }],
    ['a place after the end of a list', { op: 'set', at: ['list', 3], value: 1 }],
    ['more of a list than there is', { op: 'splice', at: ['list'], from: 1, remove: 3, insert: [] }],
    ['more of a text than there is', { op: 'text', at: ['a'], from: 0, remove: 9, insert: '' }],
    ['a text where a list is', { op: 'text', at: ['list'], from: 0, remove: 0, insert: '' }],
    ['an element of a list to be unset', { op: 'unset', at: ['list', 0] }],
    ['what every object inherits', { op: 'set', at: ['toString', 'x'], value: 1 }],
  ])('does not fit when it names %s', (_, step) => {
    const before = { a: 'text', list: [1, 2, 3] }
    const result = applyDelta(before, contentDeltaSchema.parse([step]))
    expect(result).toEqual({
      ok: false,
      refusal: { kind: 'does-not-fit', step: 0, path: step.at.join('.') },
    })
  })
})
