import { Extension } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { readMarks } from '#lib/editor/marks.ts'
import { hasAttrs, readAttrs } from '#lib/editor/node-attrs.ts'
import { cleanPaste } from '#lib/editor/paste-clean.ts'
import { readPastedHtml } from '#lib/editor/paste-dom.ts'
import { describePasteLosses } from '#lib/editor/paste-losses.ts'
import { splitPlainText } from '#lib/editor/paste-text.ts'
import { toHtml } from '#lib/editor/paste-tree.ts'

/** Everything that is pasted or dropped goes through here, and comes out as what a document takes. */
export function pasting(tell: (notice: string | null) => void) {
  return Extension.create({
    name: 'pasting',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          transformPastedHTML: (html) => {
            const { nodes, losses } = cleanPaste(readPastedHtml(html))
            tell(describePasteLosses(losses))
            return toHtml(nodes)
          },
          clipboardTextParser: (text, _context, plain, { state }) => {
            const { paragraph, hardBreak } = state.schema.nodes
            const blocks = splitPlainText(text).map((lines) =>
              paragraph?.create(
                null,
                lines.flatMap((line, index) => [
                  ...(index > 0 && hardBreak ? [hardBreak.create()] : []),
                  ...(line === '' ? [] : [state.schema.text(line)]),
                ]),
              ),
            )
            const content = Fragment.fromArray(blocks.flatMap((block) => block ?? []))
            return plain && content.childCount === 0 ? Slice.empty : new Slice(content, 1, 1)
          },
          transformPasted: (slice) => new Slice(cleanFragment(slice.content), slice.openStart, slice.openEnd),
        },
      }),
    ],
  })
}

/** The same nodes with attributes and marks as a document takes them, whoever wrote the clipboard. */
function cleanFragment(fragment: Fragment): Fragment {
  return Fragment.fromArray(fragment.content.map(cleanNode))
}

function cleanNode(node: Node): Node {
  const { name, schema } = node.type
  if (node.isText) {
    const written = node.marks.map(({ type, attrs }) => ({ type: type.name, attrs }))
    const kept = new Set<string>(readMarks(written)?.map(({ type }) => type))
    return node.mark(node.marks.filter(({ type }) => kept.has(type.name)))
  }
  const attrs = hasAttrs(name) ? { ...node.attrs, ...readAttrs[name](node.attrs) } : node.attrs
  return schema.nodes[name]?.create(attrs, cleanFragment(node.content), node.marks) ?? node
}
