import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { listLines } from '#components/editor/evidence/text-lines.ts'
import type { PointMark } from '#lib/evidence/live-check.ts'
import styles from './evidence-marks.module.css'

/** A marked passage: its point, and where a source behind its sentence would stand. */
type Marked = { fingerprint: string; sentenceAfter: number }

const marksKey = new PluginKey<DecorationSet>('evidence')

/** Underlines what the evidence check found. The marks follow every edit until the next report; a click opens the point. */
export function evidenceMarks(open: (fingerprint: string) => void) {
  return Extension.create({
    name: 'evidenceMarks',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key: marksKey,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, drawn) => {
            const told: DecorationSet | undefined = tr.getMeta(marksKey)
            return told ?? (tr.docChanged ? drawn.map(tr.mapping, tr.doc) : drawn)
          },
        },
        props: {
          decorations: (state) => marksKey.getState(state),
          handleClick(view, position) {
            const [hit] = marksKey.getState(view.state)?.find(position, position) ?? []
            if (hit) open(markedBy(hit).fingerprint)
            return false
          },
        },
      }),
    ],
  })
}

/** Marks the words of the points in the text as it stands. Words that changed since the check stay unmarked. */
export function placeMarks({ state, view }: Editor, marks: readonly PointMark[]): void {
  const drawn = DecorationSet.create(state.doc, draw(state.doc, marks))
  view.dispatch(state.tr.setMeta(marksKey, drawn).setMeta('addToHistory', false))
}

/** Selects the words of a point and shows them; false when they are not in the text. */
export function showMark(editor: Editor, fingerprint: string): boolean {
  const mark = findMark(editor, fingerprint)
  if (!mark) return false
  select(editor, mark.from, mark.to)
  return true
}

/** Puts the cursor behind the sentence of a point, where a source would be cited; false when it is not in the text. */
export function goBehindSentence(editor: Editor, fingerprint: string): boolean {
  const mark = findMark(editor, fingerprint)
  if (!mark) return false
  const after = mark.to + markedBy(mark).sentenceAfter
  const end = editor.state.doc.resolve(mark.to).end()
  select(editor, Math.min(after, end), Math.min(after, end))
  return true
}

function findMark({ state }: Editor, fingerprint: string): Decoration | undefined {
  return marksKey
    .getState(state)
    ?.find()
    .find((one) => markedBy(one).fingerprint === fingerprint)
}

function select({ state, view }: Editor, from: number, to: number): void {
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
  const { node } = view.domAtPos(from)
  const element = node instanceof HTMLElement ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
  view.focus()
}

function markedBy({ spec }: Decoration): Marked {
  return spec
}

function draw(doc: Node, marks: readonly PointMark[]): Decoration[] {
  const lines = listLines(doc)
  return marks.flatMap(({ line, start, end, quote, severity, sentenceEnd, fingerprint }) => {
    const text = lines[line]
    if (text?.words.slice(start, end) !== quote) return []
    const [from, to, after] = [
      text.positionOf(start),
      text.positionOf(end, true),
      text.positionOf(sentenceEnd, true),
    ]
    const marked: Marked = { fingerprint, sentenceAfter: after - to }
    const attributes = { class: styles[severity] ?? '', 'data-finding': fingerprint }
    return from < to ? [Decoration.inline(from, to, attributes, marked)] : []
  })
}
