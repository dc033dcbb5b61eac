import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** What stands in the place of a heading without words; no reader sees it. */
const words = 'A heading was lost here'

/** Says of a heading without words that one is missing, to the eye and to a screen reader. */
export const LostHeadings = Extension.create({
  name: 'lostHeadings',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const lost: Decoration[] = []
            doc.forEach((node, at) => {
              if (node.type.name !== 'heading' || node.content.size > 0) return
              lost.push(Decoration.node(at, at + node.nodeSize, { 'aria-label': words, 'data-lost': words }))
            })
            return DecorationSet.create(doc, lost)
          },
        },
      }),
    ]
  },
})
