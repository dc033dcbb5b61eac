import { type Editor, getMarkRange, type JSONContent } from '@tiptap/core'
import { carryOut, type Direction, moveAt, removeAt, updateAt } from '#components/editor/block-actions.ts'
import { markerAt } from '#components/editor/cite/cite-keys.ts'
import type { OpenForm } from '#components/editor/editor-context.client.tsx'
import { emptyTable, insertBlock } from '#components/editor/insert.ts'
import type { FormAttrs, FormName } from '#components/editor/node-forms.ts'

/** What an open form works on. The position of a new node is known once it was inserted. */
export type FormTarget = {
  attrs: Record<string, unknown> | null
  words: string
  update: (attrs: FormAttrs[FormName]) => void
  remove: () => void
  move: (direction: Direction) => void
}

/** The node or the marked words a form was opened for. */
export function formTarget(editor: Editor, { name, position }: OpenForm): FormTarget {
  return name === 'link' || name === 'glossary'
    ? markTarget(editor, name)
    : nodeTarget(editor, name, position ?? (name === 'citation' ? markerAt(editor.state) : null))
}

function nodeTarget(editor: Editor, name: FormName, position: number | null): FormTarget {
  let at = position
  const { from, to } = editor.state.selection
  return {
    attrs: position === null ? null : (editor.state.doc.nodeAt(position)?.attrs ?? null),
    words: position === null ? editor.state.doc.textBetween(from, to, ' ') : '',
    update: (attrs) => {
      if (at !== null) return updateAt(editor, at, attrs)
      if (name === 'citation') {
        at = editor.state.selection.to
        editor
          .chain()
          .insertContentAt(at, { type: name, attrs })
          .setTextSelection(at + 1)
          .run()
        return
      }
      insertBlock(editor, newNode(name, attrs))
      const { $from } = editor.state.selection
      at = $from.depth > 0 ? $from.before(1) : $from.pos
    },
    remove: () => {
      if (at !== null) carryOut(editor, removeAt(editor.state, at))
    },
    move: (direction) => {
      if (at === null) return
      const moved = moveAt(editor.state, at, direction)
      if (!moved) return
      const neighbour = direction === 'up' ? editor.state.doc.resolve(at).nodeBefore : null
      const after = editor.state.doc.resolve(at + (editor.state.doc.nodeAt(at)?.nodeSize ?? 0)).nodeAfter
      at += direction === 'up' ? -(neighbour?.nodeSize ?? 0) : (after?.nodeSize ?? 0)
      carryOut(editor, moved)
    },
  }
}

/** A node of this kind with nothing in it yet. */
export function newNode(name: FormName, attrs: FormAttrs[FormName]): JSONContent {
  const paragraph = { type: 'paragraph' }
  switch (name) {
    case 'table':
      return 'caption' in attrs && 'references' in attrs
        ? emptyTable({ caption: String(attrs.caption), references: attrs.references })
        : paragraph
    case 'blockquote':
    case 'careCard':
    case 'comparisonNote':
      return { type: name, attrs, content: [paragraph] }
    case 'doctorQuestions':
      return { type: name, attrs, content: [{ type: 'point' }] }
    default:
      return { type: name, attrs }
  }
}

function markTarget(editor: Editor, name: 'link' | 'glossary'): FormTarget {
  const { state } = editor
  const type = state.schema.marks[name]
  const { $from, from, to, empty } = state.selection
  const existing = type && (getMarkRange($from, type) || undefined)
  const range = existing ?? (empty ? wordAround(editor) : { from, to })
  const mark = existing && type ? type.isInSet(state.doc.resolve(existing.from + 1).marks()) : undefined
  return {
    attrs: mark?.attrs ?? null,
    words: range ? state.doc.textBetween(range.from, range.to, ' ') : '',
    update: (attrs) => {
      if (range) {
        editor.chain().setTextSelection(range).setMark(name, attrs).setTextSelection(range.to).run()
      } else if ('href' in attrs) {
        const text = { type: 'text', text: attrs.href, marks: [{ type: 'link', attrs }] }
        editor.chain().insertContent(text).run()
      }
    },
    remove: () => {
      if (range) editor.chain().setTextSelection(range).unsetMark(name).setTextSelection(range.to).run()
    },
    move: () => {},
  }
}

/** The word the cursor is in, so that a link or a term needs no selecting. */
function wordAround({ state }: Editor): { from: number; to: number } | null {
  const { $from } = state.selection
  const text = $from.parent.textBetween(0, $from.parent.content.size, '\ufffc', '\ufffc')
  const isWord = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{N}'’-]/u.test(character)
  let start = $from.parentOffset
  let end = start
  while (isWord(text[start - 1])) start -= 1
  while (isWord(text[end])) end += 1
  return start === end ? null : { from: $from.start() + start, to: $from.start() + end }
}
