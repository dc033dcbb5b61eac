import { expect, test } from 'vitest'
import { bold, crisisHelp, doc, link, p, picture, term } from '#lib/document/builders.ts'
import { listConcerns, listLinks, listMediaIds, listTermIds } from '#lib/document/inventory.ts'

const document = doc(
  crisisHelp('suicide'),
  p(term('b', 'stage'), term('a', 'margin'), bold(term('b', 'stage'))),
  picture('picture-1'),
  picture('picture-1'),
  crisisHelp('suicide'),
  p(link('/topics', 'topics')),
)

test('lists what a document uses from elsewhere, each once, in order', () => {
  expect(listTermIds(document)).toEqual(['b', 'a'])
  expect(listMediaIds(document)).toEqual(['picture-1'])
  expect(listConcerns(document)).toEqual(['suicide'])
})

test('lists links with their places', () => {
  expect(listLinks(document)).toEqual([{ path: 'content[5].content[0]', href: '/topics' }])
})
