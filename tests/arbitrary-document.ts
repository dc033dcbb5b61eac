import fc from 'fast-check'
import type { Block, Document } from '#lib/document/document.ts'
import type { Inline, Mark } from '#lib/document/inline.ts'

const uuid = fc.uuid()
const line = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
const note = fc.option(fc.string({ maxLength: 60, unit: 'grapheme' }))
const references = fc.array(uuid, { maxLength: 3 })

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom<Mark>({ type: 'bold' }, { type: 'italic' }, { type: 'subscript' }, { type: 'superscript' }),
  fc
    .constantFrom('https://example.org/a?b=c', '/topics', '#part', 'mailto:a@example.org', 'tel:111')
    .map((href): Mark => ({ type: 'link', attrs: { href } })),
  uuid.map((termId): Mark => ({ type: 'glossary', attrs: { termId } })),
)

/** Any one piece of running text. */
export const arbitraryInline: fc.Arbitrary<Inline> = fc.oneof(
  line.map((text): Inline => ({ type: 'text', text })),
  fc.record({ type: fc.constant('text' as const), text: line, marks: fc.array(mark, { maxLength: 6 }) }),
  fc.constant<Inline>({ type: 'hardBreak' }),
  fc.record({
    type: fc.constant('citation' as const),
    attrs: fc.record({ references, raw: fc.option(fc.string({ maxLength: 40 })) }),
  }),
)

const inlines = fc.array(arbitraryInline, { maxLength: 4 })

function block<Type extends Block['type']>(
  type: Type,
  rest: fc.Arbitrary<Omit<Extract<Block, { type: Type }>, 'type'>>,
) {
  return rest.map((members) => ({ type, ...members }) as Extract<Block, { type: Type }>)
}

const paragraph = block('paragraph', fc.oneof(fc.constant({}), fc.record({ content: inlines })))
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 3 })
const point = fc.record({
  type: fc.constant('point' as const),
  content: fc.array(arbitraryInline, { minLength: 1, maxLength: 3 }),
})
const points = fc.array(point, { minLength: 1, maxLength: 5 })

const { bulletList, orderedList } = fc.letrec<{
  bulletList: Extract<Block, { type: 'bulletList' }>
  orderedList: Extract<Block, { type: 'orderedList' }>
  items: Extract<Block, { type: 'bulletList' }>['content']
}>((tie) => ({
  items: fc.array(
    fc.record({
      type: fc.constant('listItem' as const),
      content: fc.array(
        fc.oneof({ maxDepth: 2, depthSize: 'small' }, paragraph, tie('bulletList'), tie('orderedList')),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  bulletList: fc.record({ type: fc.constant('bulletList' as const), content: tie('items') }),
  orderedList: fc.record(
    {
      type: fc.constant('orderedList' as const),
      attrs: fc.record({ start: fc.integer({ min: 1, max: 10_000 }) }),
      content: tie('items'),
    },
    { requiredKeys: ['type', 'content'] },
  ),
}))

const cell = fc.record(
  {
    type: fc.constantFrom('tableHeader' as const, 'tableCell' as const),
    attrs: fc.record(
      { colspan: fc.integer({ min: 1, max: 20 }), rowspan: fc.integer({ min: 1, max: 100 }) },
      { requiredKeys: [] },
    ),
    content: paragraphs,
  },
  { requiredKeys: ['type', 'content'] },
)
const row = fc.record({
  type: fc.constant('tableRow' as const),
  content: fc.array(cell, { minLength: 1, maxLength: 3 }),
})

const riskData = fc.record({
  title: line,
  denominator: fc.constantFrom(100 as const, 1_000 as const),
  arms: fc.array(fc.record({ label: line, count: fc.integer({ min: 0, max: 100 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
  timeFrame: line,
  population: line,
  note,
  references: fc.array(uuid, { minLength: 1, maxLength: 3 }),
})

/** Any block, every kind in equal measure; heading anchors are made unique by `arbitraryDocument`. */
export const arbitraryBlock: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  block(
    'heading',
    fc.record({
      attrs: fc.record({ id: fc.constant('anchor'), level: fc.constantFrom(2 as const, 3 as const) }),
      content: inlines,
    }),
  ),
  bulletList,
  orderedList,
  block(
    'table',
    fc.record({
      attrs: fc.record({ caption: line, references }),
      content: fc.array(row, { minLength: 1, maxLength: 3 }),
    }),
  ),
  block(
    'blockquote',
    fc.record({
      attrs: fc.record({ speaker: line, role: note, source: note, reference: fc.option(uuid) }),
      content: paragraphs,
    }),
  ),
  block('figure', fc.record({ attrs: fc.record({ mediaId: uuid, caption: note }) })),
  block('keyPoints', fc.record({ content: points })),
  block(
    'careCard',
    fc.record({
      attrs: fc.record({
        level: fc.constantFrom('non-urgent' as const, 'urgent' as const, 'emergency' as const),
        title: line,
      }),
      content: fc.array(fc.oneof(paragraph, bulletList), { minLength: 1, maxLength: 3 }),
    }),
  ),
  block(
    'crisisHelp',
    fc.record({ attrs: fc.record({ concern: fc.constantFrom('suicide' as const, 'emergency' as const) }) }),
  ),
  block('riskFigure', fc.record({ attrs: riskData })),
  block('doctorQuestions', fc.record({ attrs: fc.record({ title: line }), content: points })),
  block('comparisonNote', fc.record({ attrs: fc.record({ title: line }), content: paragraphs })),
)

/** Any valid document of up to eight blocks. */
export const arbitraryDocument: fc.Arbitrary<Document> = fc
  .array(arbitraryBlock, { maxLength: 8 })
  .map((blocks) => ({ type: 'doc', content: blocks.map(withAnchor) }))

function withAnchor(one: Block, index: number): Block {
  return one.type === 'heading' ? { ...one, attrs: { ...one.attrs, id: `anchor-${index + 1}` } } : one
}
