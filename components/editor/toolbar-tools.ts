import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { carryOut, currentBlock, moveCurrent, removeAt } from '#components/editor/block-actions.ts'
import type { EditorContextValue } from '#components/editor/editor-context.client.tsx'
import { listInsertables } from '#components/editor/insertables.ts'
import { type FormName, isFormName } from '#components/editor/node-forms.ts'

/** One button of the toolbar. `isOn` for what is on or off where the cursor is; `isOffered` false greys it out. */
export type Tool = {
  id: string
  label: string
  /** What a screen reader says, and what shows when it is pointed at; with its keys. */
  name: string
  run: (editor: Editor, context: EditorContextValue) => void
  isOn?: (editor: Editor) => boolean
  isOffered?: (editor: Editor) => boolean
}

const mark = (name: string, label: string, spoken: string): Tool => ({
  id: name,
  label,
  name: spoken,
  run: (editor) => editor.chain().focus().toggleMark(name).run(),
  isOn: (editor) => editor.isActive(name),
})

const markForm = (name: FormName, label: string, spoken: string): Tool => ({
  id: name,
  label,
  name: spoken,
  run: (_editor, { openForm }) => openForm.set({ name, position: null }),
  isOn: (editor) => editor.isActive(name),
})

const heading = (level: 2 | 3, label: string): Tool => ({
  id: `heading-${level}`,
  label,
  name: level === 2 ? 'Heading (Ctrl+Alt+2)' : 'Smaller heading (Ctrl+Alt+3)',
  run: (editor) => editor.chain().focus().toggleNode('heading', 'paragraph', { level, id: '' }).run(),
  isOn: (editor) => editor.isActive('heading', { level }),
})

const onlyInserted = new Set(['heading', 'subheading', 'bulletList', 'orderedList', 'blockquote'])

/** The tools in groups, in the order of the bar. What needs a form that is not there is left out. */
export function listTools(): Tool[][] {
  const inserts = listInsertables()
    .filter(({ id }) => !onlyInserted.has(id))
    .map(
      ({ id, label, short = label, hint, insert }): Tool => ({
        id,
        label: short,
        name: `${label}: ${hint}`,
        run: insert,
      }),
    )
  const marks = [
    mark('bold', 'B', 'Bold (Ctrl+B)'),
    mark('italic', 'i', 'Italic (Ctrl+I)'),
    mark('subscript', 'x₂', 'x₂: below the line (Ctrl+,)'),
    mark('superscript', 'x²', 'x²: above the line (Ctrl+.)'),
    markForm('link', 'Link', 'Link (Ctrl+K)'),
    ...(isFormName('glossary') ? [markForm('glossary', 'Glossary', 'Explain a word from the glossary')] : []),
  ]
  return [[heading(2, 'Heading'), heading(3, 'Smaller')], marks, lists, inserts, history, ofTheBlock]
}

const lists: Tool[] = [
  {
    id: 'bulletList',
    label: 'List',
    name: 'List (Ctrl+Shift+8)',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    isOn: (editor) => editor.isActive('bulletList'),
  },
  {
    id: 'orderedList',
    label: '1. List',
    name: '1. List: numbered (Ctrl+Shift+7)',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive('orderedList'),
  },
  {
    id: 'blockquote',
    label: 'Quotation',
    name: 'Quotation (Ctrl+Shift+B)',
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    isOn: (editor) => editor.isActive('blockquote'),
  },
]

const history: Tool[] = [
  {
    id: 'undo',
    label: 'Undo',
    name: 'Undo (Ctrl+Z)',
    run: (editor) => editor.chain().focus().undo().run(),
    isOffered: (editor) => editor.can().undo(),
  },
  {
    id: 'redo',
    label: 'Redo',
    name: 'Redo (Ctrl+Shift+Z)',
    run: (editor) => editor.chain().focus().redo().run(),
    isOffered: (editor) => editor.can().redo(),
  },
]

/** The block around the cursor, or the selected node, and the form it has. */
function editable(editor: Editor): { name: FormName; position: number } | null {
  const { state } = editor
  const { selection } = state
  if (selection instanceof NodeSelection && isFormName(selection.node.type.name)) {
    return { name: selection.node.type.name, position: selection.from }
  }
  const block = currentBlock(state)
  return block && isFormName(block.node.type.name)
    ? { name: block.node.type.name, position: block.position }
    : null
}

const ofTheBlock: Tool[] = [
  {
    id: 'edit',
    label: 'Edit',
    name: 'Edit this block (Enter on a selected block)',
    run: (editor, { openForm }) => openForm.set(editable(editor)),
    isOffered: (editor) => editable(editor) !== null,
  },
  {
    id: 'up',
    label: '↑',
    name: 'Move this block up (Alt+Shift+↑)',
    run: (editor) => carryOut(editor, moveCurrent(editor.state, 'up')),
  },
  {
    id: 'down',
    label: '↓',
    name: 'Move this block down (Alt+Shift+↓)',
    run: (editor) => carryOut(editor, moveCurrent(editor.state, 'down')),
  },
  {
    id: 'remove',
    label: 'Remove',
    name: 'Remove this block (Ctrl+Shift+Backspace)',
    run: (editor) => {
      const block = currentBlock(editor.state)
      carryOut(editor, block && removeAt(editor.state, block.position))
    },
  },
]
