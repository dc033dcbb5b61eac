import { Node } from '@tiptap/core'
import { carry, declareAttributes } from '#components/editor/schema/attributes.ts'
import type { NodeWithAttrs } from '#lib/editor/node-attrs.ts'
import { untitled } from '#lib/editor/node-attrs.ts'

/** A block with attributes of its own and words inside: what all boxes have in common. */
function box(name: NodeWithAttrs, content: string, firstValues: Record<string, unknown>) {
  return Node.create({
    name,
    group: 'block',
    content,
    defining: true,
    isolating: true,
    addAttributes: () => declareAttributes(name, firstValues),
    parseHTML: () => [{ tag: `section[data-node="${name}"]` }],
    renderHTML: ({ node }) => ['section', carry(name, node.attrs), 0],
  })
}

/** A block that is drawn from its attributes alone. */
function plate(name: NodeWithAttrs, firstValues: Record<string, unknown>) {
  return Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => declareAttributes(name, firstValues),
    parseHTML: () => [{ tag: `section[data-node="${name}"]` }],
    renderHTML: ({ node }) => ['section', carry(name, node.attrs)],
  })
}

/** When to act, and how fast. */
export const CareCardNode = box('careCard', '(paragraph | bulletList)+', {
  level: 'non-urgent',
  title: untitled.careCard,
})

/** What a figure was compared with. */
export const ComparisonNoteNode = box('comparisonNote', 'paragraph+', { title: untitled.comparisonNote })

/** Questions to take to an appointment. */
export const DoctorQuestionsNode = box('doctorQuestions', 'point{1,20}', { title: untitled.doctorQuestions })

/** What a hurried reader must get. */
export const KeyPointsNode = Node.create({
  name: 'keyPoints',
  group: 'block',
  content: 'point{1,5}',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'section[data-node="keyPoints"]' }],
  renderHTML: () => ['section', { 'data-node': 'keyPoints' }, 0],
})

/** One point of the key points, one question of a list of questions. */
export const PointNode = Node.create({
  name: 'point',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p[data-node="point"]', priority: 60 }],
  renderHTML: () => ['p', { 'data-node': 'point' }, 0],
})

/** Where to get help now. */
export const CrisisHelpNode = plate('crisisHelp', { concern: 'emergency' })

/** A picture of the media library. */
export const FigureNode = plate('figure', { mediaId: '', caption: null })

/** A comparison drawn from data. */
export const RiskFigureNode = plate('riskFigure', {
  title: '',
  denominator: 100,
  arms: [],
  timeFrame: '',
  population: '',
  note: null,
  references: [],
})
