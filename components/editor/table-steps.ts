import { type Editor, Extension } from '@tiptap/core'

/** Something that can be done to the table the cursor is in. */
export type TableStep = {
  id: string
  label: string
  /** Its keys, in TipTap's spelling; null for what is done seldom. */
  keys: string | null
  /** The same for people. */
  spoken: string
  run: (editor: Editor) => boolean
}

/** What can be done to the rows and columns of a table, in the order of the bar. */
export const tableSteps: TableStep[] = [
  {
    id: 'row',
    label: 'Row below',
    keys: 'Mod-Alt-ArrowDown',
    spoken: 'Ctrl+Alt+↓',
    run: (editor) => editor.chain().focus().addRowAfter().run(),
  },
  {
    id: 'column',
    label: 'Column after',
    keys: 'Mod-Alt-ArrowRight',
    spoken: 'Ctrl+Alt+→',
    run: (editor) => editor.chain().focus().addColumnAfter().run(),
  },
  {
    id: 'row-away',
    label: 'Remove row',
    keys: 'Mod-Alt-ArrowUp',
    spoken: 'Ctrl+Alt+↑',
    run: (editor) => editor.chain().focus().deleteRow().run(),
  },
  {
    id: 'column-away',
    label: 'Remove column',
    keys: 'Mod-Alt-ArrowLeft',
    spoken: 'Ctrl+Alt+←',
    run: (editor) => editor.chain().focus().deleteColumn().run(),
  },
  {
    id: 'heading-row',
    label: 'Heading row',
    keys: null,
    spoken: '',
    run: (editor) => editor.chain().focus().toggleHeaderRow().run(),
  },
  {
    id: 'heading-column',
    label: 'Heading column',
    keys: null,
    spoken: '',
    run: (editor) => editor.chain().focus().toggleHeaderColumn().run(),
  },
]

/** The keys of rows and columns; they do nothing outside a table. */
export const tableKeys = Extension.create({
  name: 'tableKeys',
  addKeyboardShortcuts() {
    return Object.fromEntries(
      tableSteps.flatMap(({ keys, run }) =>
        keys === null ? [] : [[keys, () => this.editor.isActive('table') && run(this.editor)]],
      ),
    )
  },
})
