import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { makeHeadingId } from '#lib/editor/heading-id.ts'

/**
 * Gives every heading its anchor, once: when the cursor has left it, so that it is made of the finished words. Of two
 * headings with one anchor (a copy, a split) the one that had it before keeps it.
 */
export const HeadingAnchors = Extension.create({
  name: 'headingAnchors',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (_transactions, before, { doc, selection, tr }) => {
        const headings = listHeadings(doc)
        const taken = new Map<string, Node>()
        const old = new Set(listHeadings(before.doc).map(({ node }) => node))
        for (const { node } of headings.toSorted(
          (a, b) => Number(old.has(b.node)) - Number(old.has(a.node)),
        )) {
          if (node.attrs.id && !taken.has(node.attrs.id)) taken.set(node.attrs.id, node)
        }
        const ids = new Set(taken.keys())
        for (const { node, position } of headings) {
          const inside = selection.from > position && selection.from < position + node.nodeSize
          const owns = taken.get(node.attrs.id) === node
          if (owns || (inside && node.attrs.id === '')) continue
          const id = inside ? '' : makeHeadingId(node.textContent, ids)
          ids.add(id)
          tr.setNodeAttribute(position, 'id', id)
        }
        return tr.docChanged ? tr.setMeta('addToHistory', false) : null
      },
    }),
  ],
})

function listHeadings(doc: Node): { node: Node; position: number }[] {
  const found: { node: Node; position: number }[] = []
  doc.forEach((node, position) => {
    if (node.type.name === 'heading') found.push({ node, position })
  })
  return found
}
