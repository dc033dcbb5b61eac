import type { BlockOf, RiskFigureData } from '#lib/document/document.ts'
import type { CitationNode } from '#lib/document/inline.ts'
import {
  memberOf,
  type RawAttrs,
  readId,
  readIds,
  readLine,
  readOneOf,
  readText,
  readWhole,
} from '#lib/editor/attr-values.ts'

/** The attributes of each node that has some, complete and allowed. A heading's anchor may still be missing: "". */
export type NodeAttrs = {
  heading: BlockOf<'heading'>['attrs']
  orderedList: { start: number | null }
  table: BlockOf<'table'>['attrs']
  tableCell: { colspan: number; rowspan: number }
  tableHeader: { colspan: number; rowspan: number }
  blockquote: BlockOf<'blockquote'>['attrs']
  figure: BlockOf<'figure'>['attrs']
  careCard: BlockOf<'careCard'>['attrs']
  crisisHelp: BlockOf<'crisisHelp'>['attrs']
  riskFigure: RiskFigureData
  doctorQuestions: BlockOf<'doctorQuestions'>['attrs']
  comparisonNote: BlockOf<'comparisonNote'>['attrs']
  citation: CitationNode['attrs']
}

/** A kind of node that has attributes. */
export type NodeWithAttrs = keyof NodeAttrs

/** What a caption, a title or a speaker is called until a person has written it. */
export const untitled = {
  table: 'Table without a caption',
  careCard: 'When to get help',
  doctorQuestions: 'Questions to ask your doctor',
  comparisonNote: 'What this was compared with',
}

/** The reasons to need help now, in the order of the form. */
export const concerns = [
  'emergency',
  'suicide',
  'self-harm',
  'substance-use',
  'eating-disorder',
  'abuse',
  'pregnancy-loss',
] as const satisfies BlockOf<'crisisHelp'>['attrs']['concern'][]

/** How fast to act, least first. */
export const careLevelOrder = ['non-urgent', 'urgent', 'emergency'] as const

const anchorShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * Reads the attributes of a node as the document takes them; null when the node cannot stand in a document with them.
 * Never throws. What has a sensible value of its own (a title, a level) gets it, so that words inside are kept.
 */
export const readAttrs: { [Name in NodeWithAttrs]: (raw: RawAttrs) => NodeAttrs[Name] | null } = {
  heading: (raw) => {
    const id = readText(memberOf(raw, 'id'), 80) ?? ''
    return { id: anchorShape.test(id) ? id : '', level: readOneOf(memberOf(raw, 'level'), [2, 3]) ?? 2 }
  },
  orderedList: (raw) => ({ start: readWhole(memberOf(raw, 'start'), 1, 10_000) }),
  table: (raw) => ({
    caption: readLine(memberOf(raw, 'caption')) ?? untitled.table,
    references: readIds(memberOf(raw, 'references')),
  }),
  tableCell: readCell,
  tableHeader: readCell,
  blockquote: (raw) => {
    const speaker = readLine(memberOf(raw, 'speaker'))
    if (speaker === null) return null
    return {
      speaker,
      role: readText(memberOf(raw, 'role'), 300),
      source: readText(memberOf(raw, 'source'), 500),
      reference: readId(memberOf(raw, 'reference')),
    }
  },
  figure: (raw) => {
    const mediaId = readId(memberOf(raw, 'mediaId'))
    return mediaId === null ? null : { mediaId, caption: readText(memberOf(raw, 'caption'), 1_000) }
  },
  careCard: (raw) => ({
    level: readOneOf(memberOf(raw, 'level'), careLevelOrder) ?? 'non-urgent',
    title: readLine(memberOf(raw, 'title')) ?? untitled.careCard,
  }),
  crisisHelp: (raw) => ({ concern: readOneOf(memberOf(raw, 'concern'), concerns) ?? 'emergency' }),
  riskFigure: readRiskFigure,
  doctorQuestions: (raw) => ({ title: readLine(memberOf(raw, 'title')) ?? untitled.doctorQuestions }),
  comparisonNote: (raw) => ({ title: readLine(memberOf(raw, 'title')) ?? untitled.comparisonNote }),
  citation: (raw) => ({
    references: readIds(memberOf(raw, 'references')),
    raw: readText(memberOf(raw, 'raw'), 40),
  }),
}

/** Whether a kind of node has attributes at all. */
export function hasAttrs(name: string): name is NodeWithAttrs {
  return Object.hasOwn(readAttrs, name)
}

function readCell(raw: RawAttrs): NodeAttrs['tableCell'] {
  return {
    colspan: readWhole(memberOf(raw, 'colspan'), 1, 20) ?? 1,
    rowspan: readWhole(memberOf(raw, 'rowspan'), 1, 100) ?? 1,
  }
}

function readRiskFigure(raw: RawAttrs): RiskFigureData | null {
  const denominator = readOneOf(memberOf(raw, 'denominator'), [100, 1_000])
  const title = readLine(memberOf(raw, 'title'))
  const timeFrame = readLine(memberOf(raw, 'timeFrame'))
  const population = readLine(memberOf(raw, 'population'))
  const references = readIds(memberOf(raw, 'references'))
  const rawArms = memberOf(raw, 'arms')
  if (!denominator || !title || !timeFrame || !population || references.length === 0) return null
  if (!Array.isArray(rawArms) || rawArms.length < 1 || rawArms.length > 4) return null
  const arms = rawArms.flatMap((one) => readArm(one, denominator) ?? [])
  if (arms.length !== rawArms.length) return null
  const note = readText(memberOf(raw, 'note'), 1_000)
  return { title, denominator, arms, timeFrame, population, note, references }
}

function readArm(raw: unknown, most: number): RiskFigureData['arms'][number] | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { label: rawLabel, count }: RawAttrs = { ...raw }
  const label = readLine(rawLabel)
  if (label === null || typeof count !== 'number' || !(count >= 0 && count <= most)) return null
  return { label, count }
}
