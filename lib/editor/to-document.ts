import type {
  Block,
  BlockOf,
  Document,
  ListItem,
  Point,
  TableCell,
  TableRow,
} from '#lib/document/document.ts'
import type { Inline } from '#lib/document/inline.ts'
import { inlineText } from '#lib/document/inline-text.ts'
import type { EditorNode } from '#lib/editor/editor-json.ts'
import { makeHeadingId } from '#lib/editor/heading-id.ts'
import { readMarks } from '#lib/editor/marks.ts'
import { readAttrs } from '#lib/editor/node-attrs.ts'

type Paragraph = BlockOf<'paragraph'>

/** `maxTextLength` of the document; named here too, so that the editor does not load the whole schema for one number. */
const longestText = 20_000

/**
 * The document of what the editor holds: never an unknown node, mark or attribute, and no word lost. What is not yet
 * finished is kept as the plainest thing that can stand: a quotation without a speaker as its paragraphs, an empty
 * point or an unfinished figure not at all.
 */
export function toDocument(root: EditorNode): Document {
  return nameHeadings((root.content ?? []).flatMap(toBlocks))
}

/** A document of blocks in which every heading has an anchor of its own; a lone empty paragraph is an empty document. */
export function nameHeadings(blocks: Block[]): Document {
  const only = blocks.length === 1 ? blocks[0] : undefined
  if (only?.type === 'paragraph' && !only.content?.length) return { type: 'doc', content: [] }
  const taken = new Set<string>()
  for (const block of blocks) if (block.type === 'heading') taken.add(block.attrs.id)
  const given = new Set<string>()
  return {
    type: 'doc',
    content: blocks.map((block) => {
      if (block.type !== 'heading') return block
      const own = block.attrs.id
      const id = own !== '' && !given.has(own) ? own : makeHeadingId(inlineText(block.content), taken)
      given.add(id)
      taken.add(id)
      return id === own ? block : { ...block, attrs: { ...block.attrs, id } }
    }),
  }
}

/** What one block of the editor is in a document: usually one block, none when there is nothing to keep. */
export function toBlocks(node: EditorNode): Block[] {
  const { type, attrs = {}, content = [] } = node
  switch (type) {
    case 'paragraph':
      return [toParagraph(node)]
    case 'heading': {
      const read = readAttrs.heading(attrs)
      return read ? [{ type, attrs: read, ...inlineMember(content) }] : []
    }
    case 'bulletList':
    case 'orderedList':
      return toList(node)
    case 'table':
      return toTable(node)
    case 'blockquote': {
      const read = readAttrs.blockquote(attrs)
      const paragraphs = toParagraphs(content)
      return read ? [{ type, attrs: read, content: paragraphs }] : paragraphs
    }
    case 'figure': {
      const read = readAttrs.figure(attrs)
      return read ? [{ type, attrs: read }] : []
    }
    case 'keyPoints': {
      const points = toPoints(content)
      return points.length > 0 ? [{ type, content: points }] : []
    }
    case 'doctorQuestions': {
      const points = toPoints(content)
      const read = readAttrs.doctorQuestions(attrs)
      return read && points.length > 0 ? [{ type, attrs: read, content: points }] : []
    }
    case 'careCard': {
      const read = readAttrs.careCard(attrs)
      return read ? [{ type, attrs: read, content: toCardContent(content) }] : []
    }
    case 'crisisHelp': {
      const read = readAttrs.crisisHelp(attrs)
      return read ? [{ type, attrs: read }] : []
    }
    case 'riskFigure': {
      const read = readAttrs.riskFigure(attrs)
      return read ? [{ type, attrs: read }] : []
    }
    case 'comparisonNote': {
      const read = readAttrs.comparisonNote(attrs)
      return read ? [{ type, attrs: read, content: toParagraphs(content) }] : []
    }
    default:
      return content.flatMap(toBlocks)
  }
}

function toList({ type, attrs = {}, content = [] }: EditorNode): BlockOf<'bulletList' | 'orderedList'>[] {
  const items = content.flatMap(toItem)
  if (items.length === 0) return []
  if (type === 'bulletList') return [{ type, content: items }]
  const start = readAttrs.orderedList(attrs)?.start ?? null
  return [{ type: 'orderedList', ...(start !== null && { attrs: { start } }), content: items }]
}

function toItem({ content = [] }: EditorNode): ListItem[] {
  const parts = content.flatMap((node): ListItem['content'] =>
    node.type === 'bulletList' || node.type === 'orderedList' ? toList(node) : toParagraphs([node]),
  )
  return parts.length > 0 ? [{ type: 'listItem', content: parts }] : []
}

function toCardContent(content: EditorNode[]): BlockOf<'careCard'>['content'] {
  const parts = content.flatMap((node): BlockOf<'careCard'>['content'] =>
    node.type === 'bulletList'
      ? toList(node).flatMap((list) => (list.type === 'bulletList' ? [list] : []))
      : toParagraphs([node]),
  )
  return parts.length > 0 ? parts : [{ type: 'paragraph' }]
}

function toTable({ attrs = {}, content = [] }: EditorNode): BlockOf<'table'>[] {
  const read = readAttrs.table(attrs)
  const rows = content.flatMap((row): TableRow[] => {
    const cells = (row.content ?? []).flatMap(toCell)
    return cells.length > 0 ? [{ type: 'tableRow', content: cells }] : []
  })
  return read && rows.length > 0 ? [{ type: 'table', attrs: read, content: rows }] : []
}

function toCell({ type, attrs = {}, content = [] }: EditorNode): TableCell[] {
  if (type !== 'tableCell' && type !== 'tableHeader') return []
  const { colspan = 1, rowspan = 1 } = readAttrs[type](attrs) ?? {}
  const spans = { ...(colspan > 1 && { colspan }), ...(rowspan > 1 && { rowspan }) }
  const spanning = colspan > 1 || rowspan > 1
  return [{ type, ...(spanning && { attrs: spans }), content: toParagraphs(content) }]
}

/** At least one paragraph, whatever stands there: running text inside anything else is taken out of it. */
function toParagraphs(nodes: EditorNode[]): Paragraph[] {
  const paragraphs = nodes.flatMap((node): Paragraph[] => {
    if (node.type === 'paragraph') return [toParagraph(node)]
    if (isInline(node)) return [toParagraph({ type: 'paragraph', content: [node] })]
    return (node.content ?? []).length > 0 ? toParagraphs(node.content ?? []) : []
  })
  return paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph' }]
}

function toParagraph({ content }: EditorNode): Paragraph {
  return { type: 'paragraph', ...inlineMember(content) }
}

function toPoints(content: EditorNode[]): Point[] {
  return content.flatMap((node): Point[] => {
    const words = toInlines(node.content)
    return words.length > 0 ? [{ type: 'point', content: words }] : []
  })
}

function inlineMember(content: EditorNode[] | undefined): { content?: Inline[] } {
  const words = toInlines(content)
  return words.length > 0 ? { content: words } : {}
}

function toInlines(content: EditorNode[] | undefined): Inline[] {
  return (content ?? []).flatMap((node): Inline[] => {
    if (node.type === 'text') {
      const marks = readMarks(node.marks)
      return cutText(node.text ?? '').map((text) => ({ type: 'text', text, ...(marks && { marks }) }))
    }
    if (node.type === 'hardBreak') return [{ type: 'hardBreak' }]
    if (node.type === 'citation') {
      const attrs = readAttrs.citation(node.attrs ?? {})
      return attrs ? [{ type: 'citation', attrs }] : []
    }
    return toInlines(node.content)
  })
}

/** Text as nodes may hold it: storable characters, in pieces that fit one node and never halve a character. */
function cutText(text: string): string[] {
  const storable = text.toWellFormed().replaceAll('\0', '')
  if (storable.length <= longestText) return storable === '' ? [] : [storable]
  const head = storable.slice(0, longestText)
  const whole = head.isWellFormed() ? head : head.slice(0, -1)
  return [whole, ...cutText(storable.slice(whole.length))]
}

function isInline({ type }: EditorNode): boolean {
  return type === 'text' || type === 'hardBreak' || type === 'citation'
}
