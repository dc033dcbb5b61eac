import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schemaExtensions } from '#components/editor/schema/extensions.ts'
import type { Document } from '#lib/document/document.ts'
import { parseDocument } from '#lib/document/parse-document.ts'
import { toPlainText } from '#lib/document/plain-text.ts'
import { DocumentMemory } from '#lib/editor/document-memory.ts'
import type { EditorNode } from '#lib/editor/editor-json.ts'
import { fromDocument } from '#lib/editor/from-document.ts'
import { toDocument } from '#lib/editor/to-document.ts'
import { arbitraryDocument } from '#tests/arbitrary-document.ts'

const schema = getSchema(schemaExtensions)

function open(document: Document) {
  return schema.nodeFromJSON(fromDocument(document))
}

test('what is opened and not touched comes back as the very document', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const opened = open(document)
      const memory = new DocumentMemory()
      memory.remember(opened.children, document)
      expect(JSON.stringify(memory.toDocument(opened.children))).toBe(JSON.stringify(document))
    }),
  )
})

test('a change of one block leaves every other block as it was, to the byte', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const opened = open(document)
      const memory = new DocumentMemory()
      memory.remember(opened.children, document)
      const added = schema.node('paragraph', null, [schema.text('New')])
      const after = memory.toDocument([...opened.children, added])
      const kept = document.content.length > 0 ? document.content : [{ type: 'paragraph' }]
      expect(JSON.stringify(after.content)).toBe(
        JSON.stringify([...kept, { type: 'paragraph', content: [{ type: 'text', text: 'New' }] }]),
      )
    }),
  )
})

test('the editor can hold every document, and writes it down as one, with the same words', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const opened = open(document)
      opened.check()
      const written = toDocument(opened.toJSON())
      expect(parseDocument(written)).toEqual({ ok: true, value: written })
      expect(toPlainText(written)).toBe(toPlainText(document))
      expect(toDocument(open(written).toJSON())).toEqual(written)
    }),
  )
})

const anyValue = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.integer({ min: -3, max: 2_000 }),
  fc.constant(null),
  fc.uuid(),
  fc.constant('javascript:alert(1)'),
  fc.array(fc.oneof(fc.uuid(), fc.string()), { maxLength: 3 }),
  fc.array(fc.record({ label: fc.string(), count: fc.double() }), { maxLength: 5 }),
)
const attrNames = ['id', 'level', 'start', 'caption', 'references', 'colspan', 'rowspan', 'speaker', 'title']
const anyAttrs = fc.dictionary(
  fc.constantFrom(
    ...attrNames,
    'mediaId',
    'concern',
    'arms',
    'href',
    'termId',
    'raw',
    'onclick',
    '__proto__',
  ),
  anyValue,
  { maxKeys: 5 },
)
const { node: anyNode } = fc.letrec<{ node: EditorNode; nodes: EditorNode[] }>((tie) => ({
  nodes: fc.oneof({ maxDepth: 4 }, fc.constant<EditorNode[]>([]), fc.array(tie('node'), { maxLength: 4 })),
  node: fc.record(
    {
      type: fc.oneof(
        fc.constantFrom(...Object.keys(schema.nodes)),
        fc.constantFrom('image', 'script', '__proto__', 'constructor'),
      ),
      attrs: anyAttrs,
      text: fc.string({ unit: 'binary', maxLength: 20 }),
      marks: fc.array(
        fc.record({ type: fc.constantFrom(...Object.keys(schema.marks), 'x'), attrs: anyAttrs }),
        { maxLength: 7 },
      ),
      content: tie('nodes'),
    },
    { requiredKeys: ['type'] },
  ),
}))

test('whatever an editor or a forger holds is written down as a valid document', () => {
  fc.assert(
    fc.property(fc.array(anyNode, { maxLength: 5 }), (content) => {
      const written = toDocument({ type: 'doc', content })
      expect(parseDocument(written)).toEqual({ ok: true, value: written })
    }),
    { numRuns: 500 },
  )
})

test('a heading gets its anchor from its words, once, and never one that is taken', () => {
  const heading = (id: string, text: string) => ({
    type: 'heading',
    attrs: { id, level: 2 },
    content: [{ type: 'text', text }],
  })
  const { content } = toDocument({
    type: 'doc',
    content: [heading('', 'What helps?'), heading('what-helps', 'Renamed since'), heading('', '!!!')],
  })
  expect(content).toMatchObject([
    { attrs: { id: 'what-helps-2' } },
    { attrs: { id: 'what-helps' } },
    { attrs: { id: 'section' } },
  ])
})

test('text longer than one node takes is cut, never in the middle of a character', () => {
  const text = `${'a'.repeat(19_999)}😀${'b'.repeat(25_000)}`
  const written = toDocument({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })
  expect(parseDocument(written).ok).toBe(true)
  expect(toPlainText(written)).toBe(text)
})
