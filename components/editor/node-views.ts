import { type AnyExtension, Node } from '@tiptap/core'
import { type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import type { ComponentType } from 'react'
import type { EditorContextValue } from '#components/editor/editor-context.client.tsx'
import { schemaExtensions } from '#components/editor/schema/extensions.ts'
import {
  CareCardView,
  ComparisonNoteView,
  DoctorQuestionsView,
  KeyPointsView,
} from '#components/editor/views/BoxViews.client.tsx'
import { citationView } from '#components/editor/views/citation-view.ts'
import {
  CrisisHelpView,
  FigureView,
  QuotationView,
  RiskFigureView,
  TableView,
} from '#components/editor/views/FigureViews.client.tsx'

type View = { component: ComponentType<ReactNodeViewProps>; contentTag?: string }

/** What each block that is more than running text is shown with: the reader's own look, edited in place. */
const blockViews: Record<string, View> = {
  keyPoints: { component: KeyPointsView },
  careCard: { component: CareCardView },
  crisisHelp: { component: CrisisHelpView },
  riskFigure: { component: RiskFigureView },
  figure: { component: FigureView },
  blockquote: { component: QuotationView },
  table: { component: TableView, contentTag: 'tbody' },
  doctorQuestions: { component: DoctorQuestionsView },
  comparisonNote: { component: ComparisonNoteView },
}

/** The schema with its views. */
export function viewedExtensions(context: EditorContextValue): AnyExtension[] {
  return schemaExtensions.map((extension) => {
    if (!(extension instanceof Node)) return extension
    const node: Node = extension
    if (node.name === 'citation') return node.extend({ addNodeView: () => citationView(context) })
    const view = Object.hasOwn(blockViews, node.name) ? blockViews[node.name] : undefined
    if (!view) return node
    const { component, contentTag } = view
    return node.extend({
      addNodeView: () =>
        ReactNodeViewRenderer(component, contentTag ? { contentDOMElementTag: contentTag } : {}),
    })
  })
}
