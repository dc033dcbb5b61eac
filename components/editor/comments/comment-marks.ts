import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { listEditorTexts, toPositions, toTextRange } from '#components/editor/comments/comment-places.ts'
import type { CommentThreadView } from '#lib/comments/comment.views.ts'
import type { PassageAnchor } from '#lib/comments/comment-anchor.input.ts'
import { findAnchor, makeAnchor } from '#lib/comments/comment-anchor.ts'
import styles from './comment-marks.module.css'

/** Where a conversation's passage is in the editor. */
type Place = { id: string; from: number; to: number }
type Marks = { places: Place[]; open: string | null }

const marksKey = new PluginKey<Marks>('comments')

/** Underlines the passages people talk about; they follow every edit, and a click on one opens its conversation. */
export const CommentMarks = Extension.create({
  name: 'commentMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin<Marks>({
        key: marksKey,
        state: {
          init: () => ({ places: [], open: null }),
          apply(tr, marks) {
            const told: Partial<Marks> | undefined = tr.getMeta(marksKey)
            const places = tr.docChanged
              ? marks.places
                  .map(({ id, from, to }) => ({
                    id,
                    from: tr.mapping.map(from, 1),
                    to: tr.mapping.map(to, -1),
                  }))
                  .filter(({ from, to }) => from < to)
              : marks.places
            return { ...marks, places, ...told }
          },
        },
        props: {
          decorations(state) {
            const marks = marksKey.getState(state)
            return marks ? draw(state.doc, marks) : null
          },
          handleClick(view, pos) {
            const hit = marksKey.getState(view.state)?.places.find(({ from, to }) => from <= pos && pos <= to)
            if (hit) view.dispatch(view.state.tr.setMeta(marksKey, { open: hit.id }))
            return false
          },
        },
      }),
    ]
  },
})

function draw(doc: Node, { places, open }: Marks): DecorationSet {
  const drawn = places.map(({ id, from, to }) => {
    const attributes = { class: `${styles.mark} ${id === open ? styles.open : ''}`, 'data-comment': id }
    const whole = doc.nodeAt(from)
    return whole?.isBlock && whole.isAtom && from + whole.nodeSize === to
      ? Decoration.node(from, to, attributes)
      : Decoration.inline(from, to, attributes)
  })
  return DecorationSet.create(doc, drawn)
}

/** Finds the passages of the open conversations in the text as it stands, and marks them. */
export function placeThreads(editor: Editor, threads: CommentThreadView[]): void {
  const { doc } = editor.state
  const texts = listEditorTexts(doc)
  const places = threads.flatMap(({ id, anchor, resolved }) => {
    if (resolved || anchor.kind === 'article') return []
    const found = findAnchor(texts, anchor)
    const at = found.kind === 'orphaned' ? null : toPositions(doc, found)
    return at ? [{ id, ...at }] : []
  })
  editor.view.dispatch(editor.state.tr.setMeta(marksKey, { places }))
}

/** The marks as they are now. */
export function readMarks(editor: Editor): Marks {
  return marksKey.getState(editor.state) ?? { places: [], open: null }
}

/** Opens a conversation: its passage is shown in the text and marked apart. */
export function openThread(editor: Editor, id: string | null): void {
  const place = readMarks(editor).places.find((one) => one.id === id)
  editor.view.dispatch(editor.state.tr.setMeta(marksKey, { open: id }))
  if (!place) return
  const { node } = editor.view.domAtPos(place.from)
  const element = node instanceof HTMLElement ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
}

/** An anchor for what is selected; null when no words are. */
export function anchorSelection(editor: Editor): PassageAnchor | null {
  const { doc, selection } = editor.state
  if (selection.empty) return null
  const range = toTextRange(doc, selection.from, selection.to)
  return range && makeAnchor(listEditorTexts(doc), range)
}

/** Where a conversation's passage stands now, to be kept with its next step; null when it is not in the text. */
export function anchorThread(editor: Editor, id: string): PassageAnchor | null {
  const place = readMarks(editor).places.find((one) => one.id === id)
  const range = place && toTextRange(editor.state.doc, place.from, place.to)
  return range ? makeAnchor(listEditorTexts(editor.state.doc), range) : null
}
