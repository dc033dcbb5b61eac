import type { Editor, JSONContent } from '@tiptap/core'
import type { EditorContextValue } from '#components/editor/editor-context.client.tsx'
import { insertBlock } from '#components/editor/insert.ts'
import { type FormName, isFormName } from '#components/editor/node-forms.ts'
import { untitled } from '#lib/editor/node-attrs.ts'

/** Something that can be put into a text, in the slash menu and the toolbar. */
export type Insertable = {
  id: string
  label: string
  /** The label where there is little room; a part of it. */
  short?: string
  hint: string
  /** Other words a person may look for it by. */
  also: string
  insert: (editor: Editor, context: EditorContextValue) => void
}

const block = (content: JSONContent) => (editor: Editor) => insertBlock(editor, content)
const form =
  (name: FormName) =>
  (_editor: Editor, { openForm }: EditorContextValue) =>
    openForm.set({ name, position: null })

const paragraph = { type: 'paragraph' }
const point = { type: 'point' }

const all: (Insertable & { form?: string })[] = [
  {
    id: 'heading',
    label: 'Heading',
    hint: 'A section; also ##',
    also: 'h2 section title',
    insert: (editor) => editor.chain().focus().setNode('heading', { level: 2, id: '' }).run(),
  },
  {
    id: 'subheading',
    label: 'Smaller heading',
    hint: 'Inside a section; also ###',
    also: 'h3 subheading',
    insert: (editor) => editor.chain().focus().setNode('heading', { level: 3, id: '' }).run(),
  },
  {
    id: 'bulletList',
    label: 'List',
    hint: 'Points in any order; also -',
    also: 'bullets ul',
    insert: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: 'orderedList',
    label: 'Numbered list',
    hint: 'Steps in order; also 1.',
    also: 'steps ol',
    insert: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    id: 'citation',
    label: 'Cite',
    hint: 'A source for what was just said',
    also: 'source reference doi pmid footnote',
    form: 'citation',
    insert: form('citation'),
  },
  {
    id: 'keyPoints',
    label: 'Key points',
    hint: 'What a hurried reader must get',
    also: 'summary',
    insert: block({ type: 'keyPoints', content: [point] }),
  },
  {
    id: 'riskFigure',
    label: 'Risk figure',
    hint: 'How many of 100 people',
    also: 'chart number comparison',
    form: 'riskFigure',
    insert: form('riskFigure'),
  },
  {
    id: 'careCard',
    label: 'Care card',
    hint: 'When to act, and how fast',
    also: 'warning urgent emergency',
    insert: block({
      type: 'careCard',
      attrs: { level: 'non-urgent', title: untitled.careCard },
      content: [paragraph],
    }),
  },
  {
    id: 'figure',
    label: 'Picture',
    hint: 'From the media library',
    also: 'image photo',
    form: 'figure',
    insert: form('figure'),
  },
  {
    id: 'table',
    label: 'Table',
    hint: 'With a caption and sources',
    also: 'rows columns',
    form: 'table',
    insert: form('table'),
  },
  {
    id: 'blockquote',
    label: 'Quotation',
    hint: 'Words of a named person; also >',
    also: 'quote speaker',
    insert: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    id: 'comparisonNote',
    label: 'Comparison note',
    short: 'Comparison',
    hint: 'What a figure was compared with',
    also: 'compared note',
    insert: block({
      type: 'comparisonNote',
      attrs: { title: untitled.comparisonNote },
      content: [paragraph],
    }),
  },
  {
    id: 'doctorQuestions',
    label: 'Questions for the doctor',
    short: 'Questions',
    hint: 'To take to an appointment',
    also: 'ask appointment',
    insert: block({
      type: 'doctorQuestions',
      attrs: { title: untitled.doctorQuestions },
      content: [point],
    }),
  },
  {
    id: 'crisisHelp',
    label: 'Crisis help',
    hint: 'Help lines for people in need now',
    also: 'suicide helpline phone',
    form: 'crisisHelp',
    insert: form('crisisHelp'),
  },
]

/** Everything that can be put in today: what needs a form is offered once the form is there. */
export function listInsertables(): Insertable[] {
  return all.filter(({ form: needed }) => needed === undefined || isFormName(needed))
}

/** Those a few typed letters may mean, best first. */
export function findInsertables(typed: string): Insertable[] {
  const plain = (words: string) => words.toLowerCase().replaceAll(' ', '')
  const wanted = plain(typed)
  const starts = (one: Insertable) => plain(one.label).startsWith(wanted)
  return listInsertables()
    .filter(({ label, also }) => plain(`${label} ${also}`).includes(wanted))
    .toSorted((a, b) => Number(starts(b)) - Number(starts(a)))
}
