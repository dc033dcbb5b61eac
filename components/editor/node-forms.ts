import { type ComponentType, createElement, lazy, type ReactNode } from 'react'
import type { EditorContextValue } from '#components/editor/editor-context.client.tsx'
import { memberOf, type RawAttrs, readId, readText } from '#lib/editor/attr-values.ts'
import { type NodeAttrs, readAttrs } from '#lib/editor/node-attrs.ts'

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
  /** Files that were pasted or dropped and asked for this form; none else. */
  files: File[]
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

/** A form as the dialog shows it. */
type NodeForm = {
  /** The heading of the dialog. */
  title: string
  show: (shown: ShownForm) => ReactNode
}

/** What the dialog gives a form, whatever its node: the attributes are not read yet. */
export type ShownForm = Omit<NodeFormProps<FormName>, 'attrs'> & { attrs: RawAttrs | null }

const readers: { [Name in FormName]: (raw: RawAttrs) => FormAttrs[Name] | null } = {
  ...readAttrs,
  link: (raw) => ({ href: readText(memberOf(raw, 'href'), 2_048) ?? '' }),
  glossary: (raw) => ({ termId: readId(memberOf(raw, 'termId')) ?? '' }),
}

function formOf<Name extends FormName>(
  name: Name,
  title: string,
  load: () => Promise<{ default: ComponentType<NodeFormProps<Name>> }>,
): NodeForm {
  const Form: ComponentType<NodeFormProps<Name>> = lazy(load)
  const read: (raw: RawAttrs) => FormAttrs[Name] | null = readers[name]
  return {
    title,
    show: ({ attrs, ...shown }) => createElement(Form, { ...shown, attrs: attrs && read(attrs) }),
  }
}

/** The forms there are. A node without one can be read, moved and removed, and is not offered in any menu. */
export const nodeForms: { [Name in FormName]?: NodeForm } = {
  figure: formOf('figure', 'Picture', () =>
    import('#components/editor/figure/FigureForm.client.tsx').then((it) => ({ default: it.FigureForm })),
  ),
  careCard: formOf('careCard', 'Care card', () =>
    import('#components/editor/forms/CareCardForm.client.tsx').then((it) => ({ default: it.CareCardForm })),
  ),
  crisisHelp: formOf('crisisHelp', 'Crisis help', () =>
    import('#components/editor/forms/CrisisHelpForm.client.tsx').then((it) => ({
      default: it.CrisisHelpForm,
    })),
  ),
  doctorQuestions: formOf('doctorQuestions', 'Questions for the doctor', () =>
    import('#components/editor/forms/TitleForm.client.tsx').then((it) => ({
      default: it.DoctorQuestionsForm,
    })),
  ),
  comparisonNote: formOf('comparisonNote', 'Comparison note', () =>
    import('#components/editor/forms/TitleForm.client.tsx').then((it) => ({
      default: it.ComparisonNoteForm,
    })),
  ),
  table: formOf('table', 'Table', () =>
    import('#components/editor/forms/TableForm.client.tsx').then((it) => ({ default: it.TableForm })),
  ),
  riskFigure: formOf('riskFigure', 'Risk figure', () =>
    import('#components/editor/forms/RiskFigureForm.client.tsx').then((it) => ({
      default: it.RiskFigureForm,
    })),
  ),
  citation: formOf('citation', 'Cite', () =>
    import('#components/editor/forms/CitationForm.client.tsx').then((it) => ({ default: it.CitationForm })),
  ),
  glossary: formOf('glossary', 'Explain a word', () =>
    import('#components/editor/forms/GlossaryForm.client.tsx').then((it) => ({ default: it.GlossaryForm })),
  ),
  blockquote: formOf('blockquote', 'Quotation', () =>
    import('#components/editor/forms/QuotationForm.client.tsx').then((it) => ({ default: it.QuotationForm })),
  ),
  link: formOf('link', 'Link', () =>
    import('#components/editor/forms/LinkForm.client.tsx').then((it) => ({ default: it.LinkForm })),
  ),
}

/** Whether something has a form to be edited with. */
export function isFormName(name: string): name is FormName {
  return Object.hasOwn(nodeForms, name)
}
