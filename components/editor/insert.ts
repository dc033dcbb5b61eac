import type { Editor, JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Selection } from '@tiptap/pm/state'
import { currentBlock } from '#components/editor/block-actions.ts'

/** Puts a block into the text: in the place of an empty paragraph, else after the block the cursor is in. */
export function insertBlock(editor: Editor, content: JSONContent): void {
  const { state, view } = editor
  const node: Node = state.schema.nodeFromJSON(content)
  const block = currentBlock(state)
  const replaces = block?.node.type.name === 'paragraph' && block.node.content.size === 0
  const from = block ? block.position + (replaces ? 0 : block.node.nodeSize) : state.doc.content.size
  const to = block && replaces ? from + block.node.nodeSize : from
  const transaction = state.tr.replaceWith(from, to, node)
  const selection = node.isAtom
    ? NodeSelection.create(transaction.doc, from)
    : Selection.near(transaction.doc.resolve(from + 1))
  view.dispatch(transaction.setSelection(selection).scrollIntoView())
  view.focus()
}

/** A table of three columns: a row of headings and two rows, the first cell of each naming it. */
export function emptyTable(attrs: { caption: string; references: string[] }): JSONContent {
  const cell = (type: string) => ({ type, content: [{ type: 'paragraph' }] })
  const row = (first: string, rest: string) => ({
    type: 'tableRow',
    content: [cell(first), cell(rest), cell(rest)],
  })
  const body = row('tableHeader', 'tableCell')
  return { type: 'table', attrs, content: [row('tableHeader', 'tableHeader'), body, body] }
}
