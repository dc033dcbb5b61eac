import { expect, test } from 'vitest'
import { markLostHeadings } from '#lib/desk/mark-lost-headings.ts'
import { h2, p } from '#lib/document/builders.ts'
import type { Document } from '#lib/document/document.ts'
import { listHeadings } from '#lib/document/outline.ts'

test('a lost heading is marked in its place, and the document itself stays as it was', () => {
  const lost = { type: 'heading', attrs: { id: 'lost-1', level: 3 } } as const
  const document: Document = { type: 'doc', content: [h2('Kept'), p('Text'), lost, p('More')] }
  expect(listHeadings(markLostHeadings(document)).map(({ id, text }) => [id, text])).toEqual([
    ['kept', 'Kept'],
    ['lost-1', 'A heading was lost here'],
  ])
  expect(document.content[2]).toBe(lost)
})
