import type { Editor } from '@tiptap/core'
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { FormAttrs, FormName } from '#components/editor/node-forms.ts'

/** Which way something is moved. */
export type Direction = 'up' | 'down'

/** A node and where it begins. */
export type Placed = { node: Node; position: number }

/** The block at the top level that holds a position; null between blocks at the very end. */
export function blockAt(state: EditorState, position: number): Placed | null {
  const place = state.doc.resolve(Math.min(position, state.doc.content.size))
  const node = place.depth > 0 ? place.node(1) : place.nodeAfter
  return node ? { node, position: place.depth > 0 ? place.before(1) : place.pos } : null
}

/** The block the cursor is in. */
export function currentBlock(state: EditorState): Placed | null {
  return blockAt(state, state.selection.from)
}

/** Moves the item or block around the cursor one place; what is selected stays selected. */
export function moveCurrent(state: EditorState, direction: Direction): Transaction | null {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 1; depth -= 1) {
    const name = $from.node(depth).type.name
    if (name !== 'listItem' && name !== 'point') continue
    const moved = moveAt(state, $from.before(depth), direction)
    if (moved) return moved
  }
  const block = currentBlock(state)
  return block && moveAt(state, block.position, direction)
}

/** Moves the node that begins at a position past its neighbour; null when there is none. */
export function moveAt(state: EditorState, position: number, direction: Direction): Transaction | null {
  const place = state.doc.resolve(position)
  const node = place.nodeAfter
  const neighbour = node && neighbourOf(place, direction)
  if (!node || !neighbour) return null
  const start = direction === 'up' ? position - neighbour.nodeSize : position
  const end = start + node.nodeSize + neighbour.nodeSize
  const target = direction === 'up' ? start : start + neighbour.nodeSize
  const pair = direction === 'up' ? [node, neighbour] : [neighbour, node]
  const transaction = state.tr.replaceWith(start, end, pair)
  keepSelection(state, transaction, { position, node, target })
  return transaction.scrollIntoView()
}

function neighbourOf(place: ResolvedPos, direction: Direction): Node | null {
  const index = place.index()
  return place.parent.maybeChild(direction === 'up' ? index - 1 : index + 1)
}

function keepSelection(
  { selection }: EditorState,
  transaction: Transaction,
  { position, node, target }: Placed & { target: number },
): void {
  const inside = selection.from >= position && selection.to <= position + node.nodeSize
  if (!inside) return
  const shift = target - position
  const { doc } = transaction
  transaction.setSelection(
    selection instanceof NodeSelection
      ? NodeSelection.create(doc, selection.from + shift)
      : TextSelection.between(doc.resolve(selection.anchor + shift), doc.resolve(selection.head + shift)),
  )
}

/** Takes the node that begins at a position out of the text. A text is never left without a paragraph. */
export function removeAt(state: EditorState, position: number): Transaction | null {
  const node = state.doc.nodeAt(position)
  if (!node) return null
  const paragraph = state.schema.nodes.paragraph?.create()
  const transaction = state.tr
  if (node.isBlock && state.doc.childCount === 1 && paragraph) {
    transaction.replaceWith(position, position + node.nodeSize, paragraph)
  } else {
    transaction.delete(position, position + node.nodeSize)
  }
  return transaction.scrollIntoView()
}

/** Carries out what an action made, if it made anything, and gives the focus to the text. */
export function carryOut(editor: Editor, transaction: Transaction | null): void {
  if (transaction) editor.view.dispatch(transaction)
  editor.view.focus()
}

/** Gives the node that begins at a position other attributes; its words stay. */
export function updateAt(editor: Editor, position: number, attrs: FormAttrs[FormName]): void {
  const { state, view } = editor
  if (state.doc.nodeAt(position)) view.dispatch(state.tr.setNodeMarkup(position, undefined, attrs))
}
