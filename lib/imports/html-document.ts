import type { Block, Document, ListItem, TableCell, TableRow } from '#lib/document/document.ts'
import type { Inline, Mark } from '#lib/document/inline.ts'
import type { PastedElement, PastedNode } from '#lib/editor/paste-tree.ts'
import { freeAnchor, toInlines } from '#lib/imports/page-document.ts'
import { toSlug } from '#lib/slug.ts'

type Paragraph = Extract<Block, { type: 'paragraph' }>
type List = Extract<Block, { type: 'bulletList' | 'orderedList' }>

const marks: Record<string, Mark> = {
  strong: { type: 'bold' },
  em: { type: 'italic' },
  sub: { type: 'subscript' },
  sup: { type: 'superscript' },
}

/** Makes the body of an article of cleaned markup (`cleanPaste`). A quotation whose speaker is not told is running text. */
export function toHtmlDocument(nodes: PastedNode[]): Document {
  const anchors = new Set<string>()
  return { type: 'doc', content: nodes.flatMap((node) => toBlocks(node, anchors)) }
}

function toBlocks(node: PastedNode, anchors: Set<string>): Block[] {
  if (typeof node === 'string') return node.trim() === '' ? [] : [paragraph([node])]
  switch (node.tag) {
    case 'h2':
    case 'h3':
      return [toHeading(node, anchors)]
    case 'ul':
    case 'ol':
      return toLists(node)
    case 'table':
      return toTables(node)
    case 'blockquote':
    case 'section':
      return node.children.flatMap((child) => toBlocks(child, anchors))
    default:
      return [paragraph(node.tag === 'p' ? node.children : [node])]
  }
}

function toHeading(node: PastedElement, anchors: Set<string>): Block {
  const content = toContent(node.children)
  const words = content.map((one) => (one.type === 'text' ? one.text : ' ')).join('')
  const id = freeAnchor(toSlug(words, 70) || 'section', anchors)
  return { type: 'heading', attrs: { id, level: node.tag === 'h2' ? 2 : 3 }, content }
}

function paragraph(nodes: PastedNode[]): Paragraph {
  return { type: 'paragraph', content: toContent(nodes) }
}

function toLists({ tag, attrs, children }: PastedElement): List[] {
  const content = children.flatMap((child): ListItem[] => {
    const parts = typeof child === 'string' ? [] : child.children.flatMap(toItemParts)
    return parts.length > 0 ? [{ type: 'listItem', content: parts }] : []
  })
  if (content.length === 0) return []
  const start = Math.max(1, Number(attrs.start ?? 1))
  return [tag === 'ol' ? { type: 'orderedList', attrs: { start }, content } : { type: 'bulletList', content }]
}

function toItemParts(node: PastedNode): (Paragraph | List)[] {
  if (typeof node === 'string') return node.trim() === '' ? [] : [paragraph([node])]
  if (node.tag === 'ul' || node.tag === 'ol') return toLists(node)
  return [paragraph(node.tag === 'p' ? node.children : [node])]
}

function toTables({ attrs, children }: PastedElement): Block[] {
  const rows = children.flatMap((body) => (typeof body === 'string' ? [] : body.children))
  const content = rows.flatMap((row): TableRow[] => {
    const cells = typeof row === 'string' ? [] : row.children.flatMap(toCell)
    return cells.length > 0 ? [{ type: 'tableRow', content: cells }] : []
  })
  if (content.length === 0) return []
  const { caption } = JSON.parse(attrs['data-attrs'] ?? '{}')
  const told = typeof caption === 'string' && caption !== '' ? caption : 'A table without a caption'
  return [{ type: 'table', attrs: { caption: told, references: [] }, content }]
}

function toCell(node: PastedNode): TableCell[] {
  if (typeof node === 'string') return []
  const content = node.children.flatMap((child): Paragraph[] =>
    typeof child === 'string' ? [] : [paragraph(child.children)],
  )
  return [{ type: node.tag === 'th' ? 'tableHeader' : 'tableCell', content: content.slice(0, 10) }]
}

/** Running text with its marks; a number in brackets is a marker without a source. */
function toContent(nodes: PastedNode[], outer: Mark[] = []): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (typeof node === 'string') {
      return toInlines(node).map((one) =>
        one.type === 'text' && outer.length > 0 ? { ...one, marks: outer } : one,
      )
    }
    if (node.tag === 'br') return [{ type: 'hardBreak' }]
    const mark: Mark | undefined =
      node.tag === 'a' && node.attrs.href !== undefined
        ? { type: 'link', attrs: { href: node.attrs.href } }
        : marks[node.tag]
    const isNew = mark !== undefined && outer.every(({ type }) => type !== mark.type)
    return toContent(node.children, isNew ? [...outer, mark] : outer)
  })
}
