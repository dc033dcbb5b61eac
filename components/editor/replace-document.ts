import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { Document } from '#lib/document/document.ts'
import type { DocumentMemory } from '#lib/editor/document-memory.ts'
import { fromDocument } from '#lib/editor/from-document.ts'

/** Shows another document in the place of the present one; undo brings the present one back. */
export function replaceDocument(editor: Editor, memory: DocumentMemory, document: Document): void {
  const { state, view } = editor
  const { content } = state.schema.nodeFromJSON(fromDocument(document))
  memory.remember(content.content, document)
  view.dispatch(state.tr.replaceWith(0, state.doc.content.size, content))
}

/** Puts the cursor at the beginning of a block at the top level, and the block on the screen. */
export function jumpToBlock(editor: Editor, index: number): void {
  const { state, view } = editor
  const node = state.doc.maybeChild(index)
  if (!node) return
  let position = 0
  for (let before = 0; before < index; before += 1) position += state.doc.child(before).nodeSize
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(position + 1))))
  const dom = view.nodeDOM(position)
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' })
  view.focus()
}
