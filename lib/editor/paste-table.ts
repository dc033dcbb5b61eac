import type { PasteLosses } from '#lib/editor/paste-losses.ts'
import { element, findElement, type PastedElement, type PastedNode, textOf } from '#lib/editor/paste-tree.ts'

/**
 * A pasted table as one the editor takes: rows of cells with paragraphs. A table that only lays a page out (one cell,
 * or tables inside) is undone to what stands in it.
 */
export function cleanTable(
  table: PastedElement,
  losses: PasteLosses,
  blocks: (nodes: PastedNode[]) => PastedNode[],
): PastedNode[] {
  const rows = rowsOf(table.children)
  const cells = rows.flatMap(cellsOf)
  const isLayout =
    cells.length < 2 || cells.some((cell) => findElement(cell.children, ({ tag }) => tag === 'table'))
  if (isLayout) return cells.flatMap((cell) => blocks(cell.children).map(asBlock))
  const attrs = ownOr(table, losses)
  const made = rows.slice(0, 200).flatMap((row) => {
    const inside = cellsOf(row)
      .slice(0, 20)
      .map((cell) => element(cell.tag, paragraphs(blocks(cell.children)), spans(cell)))
    return inside.length > 0 ? [element('tr', inside)] : []
  })
  return [element('table', [element('tbody', made)], attrs)]
}

/** Our own table keeps what it carries; another's caption becomes the caption. */
function ownOr(table: PastedElement, losses: PasteLosses): Record<string, string> {
  const carried = table.attrs['data-attrs']
  if (table.attrs['data-node'] === 'table' && carried !== undefined) {
    return { 'data-node': 'table', 'data-attrs': carried }
  }
  const caption = findElement(table.children, ({ tag }) => tag === 'caption')
  const words = caption ? textOf(caption).replace(/\s+/g, ' ').trim().slice(0, 500) : ''
  if (words === '') losses.tablesWithoutCaption += 1
  return words === '' ? {} : { 'data-attrs': JSON.stringify({ caption: words, references: [] }) }
}

function rowsOf(nodes: PastedNode[]): PastedElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    if (node.tag === 'tr') return [node]
    return /^(tbody|thead|tfoot)$/.test(node.tag) ? rowsOf(node.children) : []
  })
}

function cellsOf(row: PastedElement): PastedElement[] {
  return row.children.flatMap((node) =>
    typeof node !== 'string' && (node.tag === 'td' || node.tag === 'th') ? [node] : [],
  )
}

function spans({ attrs }: PastedElement): Record<string, string> {
  return Object.fromEntries(
    ['colspan', 'rowspan'].flatMap((name) => {
      const value = Object.hasOwn(attrs, name) ? (attrs[name] ?? '') : ''
      return /^[1-9]\d{0,2}$/.test(value) && value !== '1' ? [[name, value]] : []
    }),
  )
}

/** What stands in a cell, as paragraphs: lists and headings inside are undone to their lines. */
function paragraphs(nodes: PastedNode[]): PastedNode[] {
  const lines = nodes.flatMap((node): PastedElement[] => {
    if (typeof node === 'string') return [element('p', [node])]
    if (/^(p|h2|h3)$/.test(node.tag)) return [element('p', node.children)]
    if (/^(ul|ol|li|blockquote|section|table|tbody|tr|td|th)$/.test(node.tag)) {
      return paragraphs(node.children).flatMap((one) => (typeof one === 'string' ? [] : [one]))
    }
    return [element('p', [node])]
  })
  const isRun = nodes.every(
    (node) => typeof node === 'string' || !/^(p|h2|h3|ul|ol|li|blockquote|section|table)$/.test(node.tag),
  )
  if (isRun) return [element('p', nodes)]
  return lines.length > 0 ? lines : [element('p', [])]
}

function asBlock(node: PastedNode): PastedNode {
  return typeof node === 'string' ? element('p', [node]) : node
}
