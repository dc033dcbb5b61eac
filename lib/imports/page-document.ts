import { bullets, inlines, lostCitation, type Words } from '#lib/document/builders.ts'
import type { Block, Document, ListItem } from '#lib/document/document.ts'
import { type Inline, maxTextLength } from '#lib/document/inline.ts'
import { inferLevels } from '#lib/imports/heading-levels.ts'
import { itemSign, readItem } from '#lib/imports/page-lines.ts'
import type { PagePart } from '#lib/imports/page-parts.ts'
import { toSlug } from '#lib/slug.ts'

/** A marker such as "[2]" or "[3, 5–7]", as scraped pages carry them. */
const marker = /(\[\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,5}\])/

/** As much text as fits into one node, however its characters are stored. */
const textRun = new RegExp(`.{1,${maxTextLength / 2}}`, 'gsu')

/** Most items of one list; a longer one goes on as the next. */
const maxItems = 200

/** Makes the article body of a page's parts. Every word of theirs is in it, markers as citations without a source. */
export function toPageDocument(parts: PagePart[], subject: string): Document {
  const levels = inferLevels(listSections(parts), subject)
  const anchors = new Set<string>()
  const content: Block[] = []
  for (const part of parts) {
    const { text } = part.line
    if (part.kind === 'heading' || part.kind === 'lost-heading') {
      const words = part.kind === 'heading' ? text : ''
      const id = freeAnchor(toSlug(words, 70) || (words ? 'section' : 'lost-heading'), anchors)
      content.push({
        type: 'heading',
        attrs: { id, level: levels.shift() ?? 2 },
        ...(words ? { content: toInlines(words) } : {}),
      })
    } else if (part.kind === 'item') addItem(content, text)
    else content.push({ type: 'paragraph', content: toInlines(text) })
  }
  return { type: 'doc', content }
}

function listSections(parts: PagePart[]): { heading: string | null; lead: string }[] {
  return parts.flatMap((part, index) => {
    if (part.kind !== 'heading' && part.kind !== 'lost-heading') return []
    const below = parts[index + 1]
    const lead = below?.kind === 'prose' ? below.line.text : ''
    return [{ heading: part.kind === 'heading' ? part.line.text : null, lead }]
  })
}

function addItem(content: Block[], text: string): void {
  const { words, number } = readItem(text)
  const item: ListItem = { type: 'listItem', content: [{ type: 'paragraph', content: toInlines(words) }] }
  const last = content.at(-1)
  const list = last && 'content' in last && (last.content?.length ?? 0) < maxItems ? last : null
  if (list?.type === 'bulletList' && itemSign(text) === 'bullet') list.content.push(item)
  else if (list?.type === 'orderedList' && number === (list.attrs?.start ?? 1) + list.content.length) {
    list.content.push(item)
  } else if (number === null) content.push(bullets(item))
  else content.push({ type: 'orderedList', attrs: { start: Math.max(1, number) }, content: [item] })
}

/** Running text with its markers. A run longer than a text node may be is cut between two characters. */
export function toInlines(text: string): Inline[] {
  const words: Words = text
    .split(marker)
    .flatMap(
      (piece, index): Words => (index % 2 === 1 ? [lostCitation(piece)] : (piece.match(textRun) ?? [])),
    )
  return inlines(words)
}

/** An anchor that no heading of the page has yet; it is taken from now on. */
export function freeAnchor(wanted: string, taken: Set<string>): string {
  let anchor = wanted
  for (let next = 2; taken.has(anchor); next += 1) anchor = `${wanted}-${next}`
  taken.add(anchor)
  return anchor
}
