import type { Editor } from '@tiptap/core'
import { tableSteps } from '#components/editor/table-steps.ts'
import styles from './TableTools.module.css'

/** Rows and columns of a table, for the pointer; each has keys too. Works on the cell the cursor is in, else the first. */
export function TableTools({ editor, getPos }: { editor: Editor; getPos: () => number | undefined }) {
  const run = (step: (typeof tableSteps)[number]) => {
    const start = getPos()
    if (start === undefined) return
    const end = start + (editor.state.doc.nodeAt(start)?.nodeSize ?? 0)
    const { from } = editor.state.selection
    // The first paragraph of a table is four levels deep: table, row, cell, paragraph.
    if (from <= start || from >= end) editor.commands.setTextSelection(start + 4)
    step.run(editor)
  }
  return (
    <fieldset className={styles.tools} contentEditable={false} aria-label="Rows and columns">
      {tableSteps.map((step) => (
        <button
          key={step.id}
          type="button"
          className={styles.tool}
          title={step.spoken ? `${step.label} (${step.spoken})` : step.label}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(step)}
        >
          {step.label}
        </button>
      ))}
    </fieldset>
  )
}
