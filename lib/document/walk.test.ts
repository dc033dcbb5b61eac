import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bold, bullets, doc, h2, itemWith, p } from '#lib/document/builders.ts'
import { walk } from '#lib/document/walk.ts'
import { arbitraryDocument } from '#tests/arbitrary-document.ts'

test('meets parents before children, in reading order, and names the place of each', () => {
  const document = doc(h2('First'), bullets(itemWith(['a ', bold('b')], bullets('c'))))
  expect([...walk(document)].map(({ node, path }) => `${path} ${node.type}`)).toEqual([
    'content[0] heading',
    'content[0].content[0] text',
    'content[1] bulletList',
    'content[1].content[0] listItem',
    'content[1].content[0].content[0] paragraph',
    'content[1].content[0].content[0].content[0] text',
    'content[1].content[0].content[0].content[1] text',
    'content[1].content[0].content[1] bulletList',
    'content[1].content[0].content[1].content[0] listItem',
    'content[1].content[0].content[1].content[0].content[0] paragraph',
    'content[1].content[0].content[1].content[0].content[0].content[0] text',
  ])
})

test('walks over an empty document and a paragraph without content', () => {
  expect([...walk(doc())]).toEqual([])
  expect([...walk(doc({ type: 'paragraph' }, p()))]).toHaveLength(2)
})

test('meets every node of any document exactly once', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const visits = [...walk(document)]
      const nodeCount = JSON.stringify(document, (_, value) =>
        value && typeof value === 'object' && 'type' in value ? { ...value, isNode: 1 } : value,
      ).split('"isNode":1').length
      const marks = visits.flatMap(({ node }) => (node.type === 'text' ? (node.marks ?? []) : []))
      expect(visits.length + marks.length + 1).toBe(nodeCount - 1)
      expect(new Set(visits.map(({ path }) => path)).size).toBe(visits.length)
    }),
  )
})
