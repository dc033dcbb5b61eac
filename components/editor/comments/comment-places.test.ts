import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listEditorTexts, toPositions, toTextRange } from '#components/editor/comments/comment-places.ts'
import { schemaExtensions } from '#components/editor/schema/extensions.ts'
import { listBlockTexts } from '#lib/comments/block-text.ts'
import { makeAnchor } from '#lib/comments/comment-anchor.ts'
import { fromDocument } from '#lib/editor/from-document.ts'
import { arbitraryDocument } from '#tests/arbitrary-document.ts'

const schema = getSchema(schemaExtensions)

test('an editor counts the words of a block as the stored text does, and every range leads there and back', () => {
  fc.assert(
    fc.property(
      arbitraryDocument,
      fc.nat(8),
      fc.nat(200),
      fc.integer({ min: 1, max: 60 }),
      (stored, at, start, length) => {
        const doc = schema.nodeFromJSON(fromDocument(stored))
        const texts = listBlockTexts(stored)
        // An editor shows an empty text as one empty paragraph.
        expect(listEditorTexts(doc)).toEqual(texts.length === 0 ? [''] : texts)
        const block = texts.length === 0 ? 0 : at % texts.length
        const anchor = makeAnchor(texts, {
          block,
          start: start % ((texts[block]?.length ?? 0) + 1),
          end: start + length,
        })
        if (!anchor || doc.child(block).isAtom) return
        const positions = toPositions(doc, anchor)
        const range = positions && toTextRange(doc, positions.from, positions.to)
        expect(range && texts[block]?.slice(range.start, range.end).trim()).toBe(anchor.quote.trim())
      },
    ),
  )
})
