import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ArticleContent, emptyContent } from '#lib/articles/article.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import { toLines } from '#lib/diff/block-lines.ts'
import type { BlockChange, ContentDiff, LineChange, WordPart } from '#lib/diff/diff.views.ts'
import { diffContents } from '#lib/diff/diff-contents.ts'
import { cite, doc, h2, link, p } from '#lib/document/builders.ts'
import type { Block } from '#lib/document/document.ts'
import { arbitraryBlock, arbitraryDocument } from '#tests/arbitrary-document.ts'
import { expectProportional } from '#tests/cpu-time.ts'

const names = { people: {}, topics: {}, sources: {}, pictures: {} }
const reck = '00000000-0000-4000-8000-000000000001'
const gandhi = '00000000-0000-4000-8000-000000000002'

/** A document, and the same after some blocks were dropped, moved, put in or exchanged. */
const edited = fc
  .record({
    before: arbitraryDocument,
    fresh: fc.array(arbitraryBlock, { maxLength: 3 }),
    order: fc.array(fc.nat({ max: 20 }), { maxLength: 10 }),
  })
  .map(({ before, fresh, order }) => {
    const pool = [...before.content, ...fresh]
    const picked = order.flatMap((at) => pool[at] ?? [])
    return {
      before: before.content,
      after: order.length > 6 ? picked : [...before.content.slice(1), ...fresh],
    }
  })

test('takes the new text from the added side and the old text from the removed side', () => {
  fc.assert(
    fc.property(edited, ({ before, after }) => {
      const { blocks } = compare(before, after)
      expect(blocks.filter(({ after: at }) => at !== null).map(sideOf('removed'))).toEqual(
        after.map(linesOfBlock),
      )
      const old = blocks.filter(({ before: at }) => at !== null)
      old.sort((a, b) => (a.before ?? 0) - (b.before ?? 0))
      expect(old.map(sideOf('added'))).toEqual(before.map(linesOfBlock))
    }),
    { numRuns: 100 },
  )
})

test('says "the same" of equal contents only', () => {
  fc.assert(
    fc.property(edited, ({ before, after }) => {
      expect(compare(before, after).isSame).toBe(canonicalJson(before) === canonicalJson(after))
      expect(compare(before, before).isSame).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('shows an edited paragraph as edited, word by word', () => {
  const { blocks } = compare(
    [h2('Immunotherapy'), p('49 in 100 people were alive after ten years.'), p('Trials test treatments.')],
    [h2('Immunotherapy'), p('43 in 100 people were alive after ten years.'), p('Trials test treatments.')],
  )
  expect(blocks.map(({ fate }) => fate)).toEqual(['same', 'edited', 'same'])
  expect(blocks[1]?.lines[0]?.parts.slice(0, 2)).toMatchObject([
    { kind: 'removed', text: '49' },
    { kind: 'added', text: '43' },
  ])
})

test('shows a moved and edited paragraph once, as moved', () => {
  const wandering = 'Side effects are common and some people have to stop taking the drugs early.'
  const { blocks } = compare(
    [p(wandering), p('First one about sleep.'), p('Second one about exercise.')],
    [p('First one about sleep.'), p('Second one about exercise.'), p(`${wandering} Ask about them.`)],
  )
  expect(blocks.map(({ fate, moved }) => [fate, moved])).toEqual([
    ['same', false],
    ['same', false],
    ['edited', true],
  ])
})

test('replaces several words in a row as one', () => {
  const { blocks } = compare([p('It may well help most people.')], [p('It has never helped most people.')])
  expect(blocks[0]?.lines[0]?.parts.map(({ kind, text }) => [kind, text])).toEqual([
    ['same', 'It '],
    ['removed', 'may well help'],
    ['added', 'has never helped'],
    ['same', ' most people.'],
  ])
})

test('says of the same words that their link leads elsewhere', () => {
  const { blocks, isSame } = compare(
    [p('See ', link('https://a.example/', 'the guideline'), '.')],
    [p('See ', link('https://b.example/', 'the guideline'), '.')],
  )
  expect(isSame).toBe(false)
  expect(blocks[0]?.lines[0]?.parts[1]).toMatchObject({
    kind: 'same',
    text: 'the guideline',
    note: 'led to https://a.example/, now leads to https://b.example/',
  })
})

test('tells a new source from one that is only counted otherwise', () => {
  const diff = diffContents(
    contentOf([p('Known.', cite(reck))]),
    contentOf([p('New.', cite(gandhi)), p('Known.', cite(reck))]),
    { ...names, sources: { [reck]: 'Reck 2021', [gandhi]: 'Gandhi 2018' } },
  )
  expect(diff.sources).toEqual([
    { kind: 'added', name: 'Gandhi 2018', before: null, after: 1 },
    { kind: 'renumbered', name: 'Reck 2021', before: 1, after: 2 },
  ])
  expect(diff.blocks[1]?.fate).toBe('same')
})

test('compares the arms of a risk figure one by one', () => {
  const figure = (count: number): Block => ({
    type: 'riskFigure',
    attrs: {
      title: 'Alive after five years',
      denominator: 100,
      arms: [
        { label: 'with the drug', count },
        { label: 'without', count: 10 },
      ],
      timeFrame: 'after 5 years',
      population: 'adults',
      note: null,
      references: [reck],
    },
  })
  const [block] = compare([figure(19)], [figure(18)]).blocks
  expect(
    block?.lines.filter(({ fate }) => fate !== 'same').map(({ parts }) => parts.map(({ text }) => text)),
  ).toEqual([['19', '18', ' in 100: with the drug']])
})

test('names the people who came and went', () => {
  const diff = diffContents(
    { ...contentOf([]), authorIds: [reck] },
    { ...contentOf([]), authorIds: [gandhi], title: 'Another title' },
    { ...names, people: { [reck]: 'Ana', [gandhi]: 'Ben' } },
  )
  expect(diff.lists).toEqual([
    {
      label: 'Authors',
      items: [
        { kind: 'added', name: 'Ben' },
        { kind: 'removed', name: 'Ana' },
      ],
    },
  ])
  expect(diff.fields.map(({ label }) => label)).toEqual(['Title'])
})

test('costs what the text is long when every paragraph changed, not its square', () => {
  const text = (length: number, changed: string) =>
    Array.from({ length }, (_, at) =>
      p(
        Array.from({ length: 50 }, (_, word) =>
          word % 9 === 0 ? `${changed}${at}` : `w${(at * 31 + word * 7) % 400}`,
        ).join(' '),
      ),
    )
  expectProportional((eighths) => compare(text(200 * eighths, 'a'), text(200 * eighths, 'b')))
})

test('compares two full articles that have nothing in common in bounded time', () => {
  const text = (length: number, salt: number) =>
    Array.from({ length }, (_, at) =>
      p(Array.from({ length: 40 }, (_, word) => `w${(at * salt + word * 13) % 997}`).join(' ')),
    )
  expectProportional((eighths) => compare(text(250 * eighths, 17), text(250 * eighths, 101)))
})

function compare(before: Block[], after: Block[]): ContentDiff {
  return diffContents(contentOf(before), contentOf(after), names)
}

function contentOf(blocks: Block[]): ArticleContent {
  return {
    ...emptyContent(),
    title: 'A title',
    body: doc(...blocks),
  }
}

/** The lines of one side of a changed block; markers by their place only, because sources are numbered anew. */
function sideOf(other: WordPart['kind']) {
  return (block: BlockChange): string[] =>
    block.lines
      .flatMap((line: LineChange) => {
        const parts = line.parts.filter(({ kind }) => kind !== other)
        const isThere = line.fate !== other
        return isThere ? [parts.map(({ text, marker }) => (marker ? '¶' : text)).join('')] : []
      })
      .sort()
}

function linesOfBlock(block: Block): string[] {
  return toLines(block, { numbers: new Map(), names })
    .map(({ tokens }) => tokens.map(({ text, marker }) => (marker ? '¶' : text)).join(''))
    .sort()
}
