import type { BlockOf, Document } from '#lib/document/document.ts'
import { walk } from '#lib/document/walk.ts'

/** A reason to need help now. */
export type Concern = BlockOf<'crisisHelp'>['attrs']['concern']

/** The glossary terms a document explains, by id, each once, in order of first use. */
export function listTermIds(document: Document): string[] {
  const ids = new Set<string>()
  for (const { node } of walk(document)) {
    if (node.type !== 'text') continue
    for (const mark of node.marks ?? []) if (mark.type === 'glossary') ids.add(mark.attrs.termId)
  }
  return [...ids]
}

/** The pictures a document shows, by media id, each once, in order. */
export function listMediaIds(document: Document): string[] {
  return [
    ...new Set(document.content.flatMap((block) => (block.type === 'figure' ? [block.attrs.mediaId] : []))),
  ]
}

/** The concerns a document's crisis boxes answer, each once, in order. */
export function listConcerns(document: Document): Concern[] {
  return [
    ...new Set(
      document.content.flatMap((block) => (block.type === 'crisisHelp' ? [block.attrs.concern] : [])),
    ),
  ]
}

/** Every address a document links to, with the path of the text that carries it, in order. */
export function listLinks(document: Document): { path: string; href: string }[] {
  const links: { path: string; href: string }[] = []
  for (const { node, path } of walk(document)) {
    if (node.type !== 'text') continue
    for (const mark of node.marks ?? []) if (mark.type === 'link') links.push({ path, href: mark.attrs.href })
  }
  return links
}
