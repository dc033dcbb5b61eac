import { mergeAttributes } from '@tiptap/core'
import { TableCell } from '@tiptap/extension-table/cell'
import { TableHeader } from '@tiptap/extension-table/header'
import { TableRow } from '@tiptap/extension-table/row'
import { Table } from '@tiptap/extension-table/table'
import { carry, declareAttributes } from '#components/editor/schema/attributes.ts'
import { readWhole } from '#lib/editor/attr-values.ts'

/** A data table; its caption and sources are edited in its form, its cells in place. */
export const TableNode = Table.extend({
  content: 'tableRow+',
  group: 'block',
  addAttributes: () => declareAttributes('table', { caption: '', references: [] }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ node }) => ['table', carry('table', node.attrs), ['tbody', 0]],
  addNodeView: () => null,
})

/** A row of cells. */
export const TableRowNode = TableRow.extend({ content: '(tableCell | tableHeader)+' })

const spans = {
  colspan: { default: 1, parseHTML: (cell: HTMLElement) => spanOf(cell, 'colspan', 20) },
  rowspan: { default: 1, parseHTML: (cell: HTMLElement) => spanOf(cell, 'rowspan', 100) },
  // prosemirror-tables reads it; no document keeps it.
  colwidth: { default: null, rendered: false },
}

/** A cell. */
export const TableCellNode = TableCell.extend({
  content: 'paragraph+',
  addAttributes: () => spans,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', mergeAttributes(HTMLAttributes), 0],
})

/** A cell that names its row or column. */
export const TableHeaderNode = TableHeader.extend({
  content: 'paragraph+',
  addAttributes: () => spans,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', mergeAttributes(HTMLAttributes), 0],
})

function spanOf(cell: HTMLElement, name: string, max: number): number {
  return readWhole(Number(cell.getAttribute(name) ?? 1), 1, max) ?? 1
}
