import { type Editor, Extension, InputRule } from '@tiptap/core'
import { type EditorState, NodeSelection } from '@tiptap/pm/state'
import type { EditorContextValue } from '#components/editor/editor-context.client.tsx'

/**
 * Opens the search of sources. The form finds the marker that is selected or touched itself and extends it (`markerAt`).
 * False where nothing can be cited: in a text that cannot be changed, or with a block selected.
 */
export function openCiting({ state, isEditable }: Editor, openForm: EditorContextValue['openForm']): boolean {
  if (!isEditable || !canCite(state)) return false
  openForm.set({ name: 'citation', position: null })
  return true
}

/** Whether a marker can stand where the cursor is. */
export function canCite({ selection }: EditorState): boolean {
  if (selection instanceof NodeSelection) return selection.node.type.name === 'citation'
  return selection.$to.parent.inlineContent
}

/** Where the marker begins that is selected or stands right beside the cursor; null without one. */
export function markerAt({ selection }: EditorState): number | null {
  if (selection instanceof NodeSelection)
    return selection.node.type.name === 'citation' ? selection.from : null
  const { $to } = selection
  if ($to.nodeBefore?.type.name === 'citation') return $to.pos - $to.nodeBefore.nodeSize
  return selection.empty && $to.nodeAfter?.type.name === 'citation' ? $to.pos : null
}

/** Ctrl or ⌘ with Shift and C, or "[[", opens the search of sources. */
export function citeKeys({ openForm }: EditorContextValue) {
  return Extension.create({
    name: 'citeKeys',
    addKeyboardShortcuts() {
      return {
        'Mod-Shift-c': () => openCiting(this.editor, openForm),
        'Mod-Alt-c': () => openCiting(this.editor, openForm),
      }
    },
    addInputRules() {
      return [
        new InputRule({
          find: /\[\[$/,
          handler: ({ state, range }) => {
            state.tr.delete(range.from, range.to)
            // The brackets are gone from the text before the search takes the keys.
            queueMicrotask(() => openCiting(this.editor, openForm))
          },
        }),
      ]
    },
  })
}
