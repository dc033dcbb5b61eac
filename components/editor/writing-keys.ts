import { type Editor, Extension } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { carryOut, currentBlock, moveCurrent, removeAt } from '#components/editor/block-actions.ts'
import { citeKeys } from '#components/editor/cite/cite-keys.ts'
import type { EditorContextValue } from '#components/editor/editor-context.client.tsx'
import { isFormName } from '#components/editor/node-forms.ts'
import { tableKeys } from '#components/editor/table-steps.ts'

/** Keys of the editor that are not TipTap's own: moving blocks, leaving boxes, opening forms. */
export function writingKeys(context: EditorContextValue) {
  const { openForm } = context
  return Extension.create({
    name: 'writingKeys',
    priority: 1_100,
    addExtensions: () => [citeKeys(context), tableKeys],
    addKeyboardShortcuts() {
      const { editor } = this
      const enter = () => openSelected(editor, openForm) || leaveBox(editor)
      return {
        'Alt-Shift-ArrowUp': () => move(editor, 'up'),
        'Alt-Shift-ArrowDown': () => move(editor, 'down'),
        'Mod-Shift-Backspace': () => {
          const block = currentBlock(editor.state)
          if (block) carryOut(editor, removeAt(editor.state, block.position))
          return true
        },
        'Mod-Enter': () => writeBelow(editor),
        Enter: enter,
        'Mod-k': () => openMark(editor, openForm),
      }
    },
  })
}

type Forms = EditorContextValue['openForm']

function move(editor: Editor, direction: 'up' | 'down'): boolean {
  carryOut(editor, moveCurrent(editor.state, direction))
  return true
}

function openMark(editor: Editor, openForm: Forms): boolean {
  if (!editor.isEditable) return false
  openForm.set({ name: 'link', position: null })
  return true
}

/** Enter on a selected node opens its form, where it has one. */
function openSelected({ state, isEditable }: Editor, openForm: Forms): boolean {
  const { selection } = state
  if (!(selection instanceof NodeSelection) || !isEditable) return false
  const { name } = selection.node.type
  if (!isFormName(name)) return false
  openForm.set({ name, position: selection.from })
  return true
}

/** A paragraph below the block the cursor is in. */
function writeBelow(editor: Editor): boolean {
  const { state, view } = editor
  const block = currentBlock(state)
  const paragraph = state.schema.nodes.paragraph?.create()
  if (!block || !paragraph) return false
  const after = block.position + block.node.nodeSize
  const transaction = state.tr.insert(after, paragraph)
  view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, after + 1)).scrollIntoView())
  return true
}

const boxes = new Set(['careCard', 'comparisonNote', 'blockquote', 'keyPoints', 'doctorQuestions'])

/** Enter in an empty last line of a box leaves the box, as it does in a list. */
function leaveBox(editor: Editor): boolean {
  const { state } = editor
  const { $from, empty } = state.selection
  const box = $from.node(1)
  const line = $from.parent
  if (!empty || $from.depth !== 2 || !boxes.has(box.type.name) || line.content.size > 0) return false
  if (box.childCount < 2 || $from.index(1) !== box.childCount - 1) return false
  const paragraph = state.schema.nodes.paragraph?.create()
  if (!paragraph) return false
  const transaction = state.tr.delete($from.before(2), $from.after(2))
  const after = transaction.mapping.map($from.after(1))
  transaction.insert(after, paragraph)
  editor.view.dispatch(
    transaction.setSelection(TextSelection.create(transaction.doc, after + 1)).scrollIntoView(),
  )
  return true
}
