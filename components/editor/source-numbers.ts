import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { readId, readIds } from '#lib/editor/attr-values.ts'
import type { Observable } from '#lib/editor/observable.ts'

const known = new WeakMap<Node, string[]>()

/** The sources a block names, as readers meet them: markers in the text first, the block's own source line after. */
function referencesOf(block: Node): string[] {
  const before = known.get(block)
  if (before) return before
  const found: string[] = []
  block.descendants((node) => {
    if (node.type.name === 'citation') found.push(...readIds(node.attrs.references))
  })
  if (block.type.name === 'table' || block.type.name === 'riskFigure') {
    found.push(...readIds(block.attrs.references))
  } else if (block.type.name === 'blockquote') {
    found.push(...readIds([readId(block.attrs.reference)]))
  }
  known.set(block, found)
  return found
}

/** Numbers the cited sources of the text in order of first mention, as readers will see them. */
export function numberLiveSources(document: Node): Map<string, number> {
  const ids = new Set(document.children.flatMap(referencesOf))
  return new Map([...ids].map((id, index) => [id, index + 1]))
}

/** Keeps the numbers of the sources in step with the text; only a change of numbers is told. */
export function sourceNumbers(numbers: Observable<ReadonlyMap<string, number>>) {
  const follow = (document: Node) => {
    const next = numberLiveSources(document)
    if ([...next.keys()].join() !== [...numbers.get().keys()].join()) numbers.set(next)
  }
  return Extension.create({
    name: 'sourceNumbers',
    addProseMirrorPlugins: () => [
      new Plugin({
        view: ({ state }) => {
          follow(state.doc)
          return { update: (view, before) => view.state.doc !== before.doc && follow(view.state.doc) }
        },
      }),
    ],
  })
}
