import type { NodeViewRenderer } from '@tiptap/core'
import styles from '#components/article/Citation.module.css'
import lostStyles from '#components/editor/cite/LostMarker.module.css'
import type { EditorContextValue } from '#components/editor/editor-context.client.tsx'
import { isFormName } from '#components/editor/node-forms.ts'
import { readIds } from '#lib/editor/attr-values.ts'

/** A marker with the numbers of its sources, as readers see it. Not React: a long text has hundreds of them. */
export function citationView({ numbers, library, openForm }: EditorContextValue): NodeViewRenderer {
  return ({ node, getPos }) => {
    const dom = document.createElement('span')
    let shown = node
    const draw = () => {
      const references = readIds(shown.attrs.references)
      const { sources } = library.get()
      if (references.length === 0) {
        dom.className = lostStyles.lost ?? ''
        dom.textContent = `${shown.attrs.raw ?? '[ ]'} ?`
        dom.title = 'The source of this marker is lost'
        return
      }
      dom.className = styles.citation ?? ''
      dom.title = references
        .map((id) => sources.find((source) => source.id === id)?.title ?? 'A source')
        .join('\n')
      dom.replaceChildren(...references.map((id) => marker(numbers.get().get(id))))
    }
    draw()
    const stops = [numbers.subscribe(draw), library.subscribe(draw)]
    const edit = () => {
      const position = getPos()
      if (position !== undefined && isFormName('citation')) openForm.set({ name: 'citation', position })
    }
    dom.addEventListener('dblclick', edit)
    return {
      dom,
      update: (next) => {
        if (next.type !== shown.type) return false
        shown = next
        draw()
        return true
      },
      ignoreMutation: () => true,
      destroy: () => {
        for (const stop of stops) stop()
      },
    }
  }
}

function marker(ordinal: number | undefined): HTMLElement {
  const span = document.createElement('span')
  span.className = styles.marker ?? ''
  span.textContent = String(ordinal ?? '?')
  return span
}
