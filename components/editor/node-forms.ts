import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { EditorContextValue } from '#components/editor/editor-context.client.tsx'
import type { NodeAttrs } from '#lib/editor/node-attrs.ts'

/**
 * The seam between the editor and the forms of its nodes.
 *
 * A form is one component in `components/editor/forms/NameForm.client.tsx`, registered below under the name of its node
 * or mark. The editor opens it in a dialog, lazily: from the toolbar and the slash menu for a new one (`attrs` is null),
 * from the bar of a block, a double click, or Enter on the selected node for one that stands in the text.
 *
 * The form keeps what is half finished to itself and calls `update` with complete attributes only: the first `update`
 * of a new node puts it into the text, the next ones change it. `close` closes the dialog and gives the focus back to
 * the text. What the form found or made (a source, a picture, a word) it first adds to `context.library`.
 * Nothing unfinished reaches the document: `lib/editor/node-attrs.ts` reads every attribute once more.
 */
export type NodeFormProps<Name extends FormName> = {
  /** What the node holds; null for a new one. For "glossary" and "link" on new words also null. */
  attrs: FormAttrs[Name] | null
  /** The words the mark is about, or that were selected; "" when there are none. */
  words: string
  update: (attrs: FormAttrs[Name]) => void
  /** Takes the node (or the mark from its words) out of the text and closes the dialog. */
  remove: () => void
  moveUp: () => void
  moveDown: () => void
  close: () => void
  context: EditorContextValue
}

/** Everything that can have a form: nodes with attributes, and the two marks that name something. */
export type FormAttrs = Pick<
  NodeAttrs,
  | 'table'
  | 'blockquote'
  | 'figure'
  | 'careCard'
  | 'crisisHelp'
  | 'riskFigure'
  | 'doctorQuestions'
  | 'comparisonNote'
  | 'citation'
> & { glossary: { termId: string }; link: { href: string } }

export type FormName = keyof FormAttrs

type NodeForm<Name extends FormName> = {
  /** The heading of the dialog. */
  title: string
  form: LazyExoticComponent<ComponentType<NodeFormProps<Name>>>
}

/** The forms there are. A node without one can be read, moved and removed, and is not offered in any menu. */
export const nodeForms: { [Name in FormName]?: NodeForm<Name> } = {
  careCard: {
    title: 'Care card',
    form: lazy(() =>
      import('#components/editor/forms/CareCardForm.client.tsx').then(({ CareCardForm }) => ({
        default: CareCardForm,
      })),
    ),
  },
  crisisHelp: {
    title: 'Crisis help',
    form: lazy(() =>
      import('#components/editor/forms/CrisisHelpForm.client.tsx').then(({ CrisisHelpForm }) => ({
        default: CrisisHelpForm,
      })),
    ),
  },
  doctorQuestions: {
    title: 'Questions for the doctor',
    form: lazy(() =>
      import('#components/editor/forms/TitleForm.client.tsx').then(({ DoctorQuestionsForm }) => ({
        default: DoctorQuestionsForm,
      })),
    ),
  },
  comparisonNote: {
    title: 'Comparison note',
    form: lazy(() =>
      import('#components/editor/forms/TitleForm.client.tsx').then(({ ComparisonNoteForm }) => ({
        default: ComparisonNoteForm,
      })),
    ),
  },
  table: {
    title: 'Table',
    form: lazy(() =>
      import('#components/editor/forms/TitleForm.client.tsx').then(({ TableForm }) => ({
        default: TableForm,
      })),
    ),
  },
  blockquote: {
    title: 'Quotation',
    form: lazy(() =>
      import('#components/editor/forms/QuotationForm.client.tsx').then(({ QuotationForm }) => ({
        default: QuotationForm,
      })),
    ),
  },
  link: {
    title: 'Link',
    form: lazy(() =>
      import('#components/editor/forms/LinkForm.client.tsx').then(({ LinkForm }) => ({ default: LinkForm })),
    ),
  },
}

/** Whether something has a form to be edited with. */
export function isFormName(name: string): name is FormName {
  return Object.hasOwn(nodeForms, name)
}
