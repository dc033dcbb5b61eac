import { Extension } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorContextValue } from '#components/editor/editor-context.client.tsx'
import { readMarks } from '#lib/editor/marks.ts'
import { hasAttrs, readAttrs } from '#lib/editor/node-attrs.ts'
import { cleanPaste } from '#lib/editor/paste-clean.ts'
import { readPastedHtml } from '#lib/editor/paste-dom.ts'
import { describePasteLosses } from '#lib/editor/paste-losses.ts'
import { splitPlainText } from '#lib/editor/paste-text.ts'
import { toHtml } from '#lib/editor/paste-tree.ts'

/**
 * Everything that is pasted or dropped goes through here, and comes out as what a document takes. Picture files open
 * the form of a picture, which uploads them at once.
 */
export function pasting(tell: (notice: string | null) => void, { openForm }: EditorContextValue) {
  const takePictures = (data: DataTransfer | null): boolean => {
    const files = listPictures(data)
    if (files.length > 0) openForm.set({ name: 'figure', position: null, files })
    return files.length > 0
  }
  return Extension.create({
    name: 'pasting',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handlePaste: (_view, event) => takePictures(event.clipboardData),
          handleDrop: (view, event, _slice, isMoved) => {
            if (isMoved || !takePictures(event.dataTransfer)) return false
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
            if (place) {
              const near = TextSelection.near(view.state.doc.resolve(place.pos))
              view.dispatch(view.state.tr.setSelection(near))
            }
            return true
          },
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

/** The picture files of a clipboard or a drop. A text that brings its own pictures along is pasted as a text. */
function listPictures(data: DataTransfer | null): File[] {
  if (!data || data.types.includes('text/html')) return []
  return [...data.files].filter(({ type }) => type.startsWith('image/'))
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
