import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listLines } from '#components/editor/evidence/text-lines.ts'
import { schemaExtensions } from '#components/editor/schema/extensions.ts'
import { type ArticleContent, emptyContent } from '#lib/articles/article.ts'
import { cite, doc, h2, p } from '#lib/document/builders.ts'
import type { Document } from '#lib/document/document.ts'
import { fromDocument } from '#lib/editor/from-document.ts'
import { listPassages } from '#lib/evidence/passages.ts'
import { arbitraryDocument } from '#tests/arbitrary-document.ts'

const schema = getSchema(schemaExtensions)
const open = (body: Document) => schema.nodeFromJSON(fromDocument(body))
const content = (body: Document): ArticleContent => ({
  ...emptyContent(),
  title: 'Lines',
  body,
})

test('the lines of the editor are the passages of the check, in the same order', () => {
  fc.assert(
    fc.property(arbitraryDocument, (body) => {
      const passages = listPassages(content(body)).filter(({ path }) => path.startsWith('content['))
      expect(listLines(open(body)).map(({ words }) => words)).toEqual(passages.map(({ text }) => text))
    }),
  )
})

test('words of a line are found in the document, on both sides of a marker', () => {
  const opened = open(doc(h2('Heading'), p('Sleep helps', cite('a'), ' most people.')))
  const [, line] = listLines(opened)
  const from = line?.words.indexOf('helps most') ?? -1
  const [start, end] = [line?.positionOf(from) ?? 0, line?.positionOf(from + 'helps most'.length, true) ?? 0]
  expect(opened.textBetween(start, end, '', '')).toBe('helps most')
  expect(opened.textBetween(start, line?.positionOf(from + 'helps'.length, true) ?? 0)).toBe('helps')
})
