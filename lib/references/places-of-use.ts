import type { Block, Document, TableRow } from '#lib/document/document.ts'
import type { Inline } from '#lib/document/inline.ts'
import { inlineText } from '#lib/document/inline-text.ts'
import { riskFigureText } from '#lib/document/plain-text.ts'
import { walkFrom } from '#lib/document/walk.ts'
import type { PlaceOfUse } from '#lib/references/reference.views.ts'

/** Longest sentence that is shown, in UTF-16 units. */
const longestSentence = 600

/**
 * Every place of a document that names this source, as readers meet them: the sentence a marker stands in or behind,
 * and tables, quotations and risk figures whose source line names it.
 */
export function listPlacesOfUse(document: Document, referenceId: string): PlaceOfUse[] {
  let section = ''
  const places: PlaceOfUse[] = []
  for (const [index, block] of document.content.entries()) {
    if (block.type === 'heading') section = inlineText(block.content)
    const sentences = [...citedSentences(block, index, referenceId), ...namedInSourceLine(block, referenceId)]
    for (const sentence of new Set(sentences))
      places.push({ section, sentence: sentence.slice(0, longestSentence) })
  }
  return places
}

function citedSentences(block: Block, index: number, referenceId: string): string[] {
  if (block.type === 'table') return block.content.flatMap((row) => citedRow(row, referenceId))
  return [...walkFrom(block, `content[${index}]`)].flatMap(({ node }) =>
    node.type === 'paragraph' || node.type === 'point' || node.type === 'heading'
      ? sentencesOf(node.content ?? [], referenceId)
      : [],
  )
}

/** A cell alone says little: the whole row is told. */
function citedRow(row: TableRow, referenceId: string): string[] {
  const cells = row.content.map((cell) => cell.content.flatMap((paragraph) => paragraph.content ?? []))
  const cited = cells
    .flat()
    .some((node) => node.type === 'citation' && node.attrs.references.includes(referenceId))
  return cited ? [cells.map(inlineText).filter(Boolean).join(' · ')] : []
}

function sentencesOf(content: readonly Inline[], referenceId: string): string[] {
  const text = content.map(wordsOf).join('')
  let at = 0
  const places: number[] = []
  for (const node of content) {
    if (node.type === 'citation' && node.attrs.references.includes(referenceId)) places.push(at)
    at += wordsOf(node).length
  }
  return places.map((place) => sentenceAt(text, place))
}

function wordsOf(node: Inline): string {
  if (node.type === 'text') return node.text
  return node.type === 'hardBreak' ? ' ' : ''
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentence that a marker at `place` belongs to: the one it stands in, or the one that has just ended. */
function sentenceAt(text: string, place: number): string {
  const last = Math.max(text.slice(0, place).trimEnd().length - 1, 0)
  const found = [...segmenter.segment(text)].find(
    ({ index, segment }) => index <= last && last < index + segment.length,
  )
  return (found?.segment ?? text).trim()
}

function namedInSourceLine(block: Block, referenceId: string): string[] {
  if (block.type === 'riskFigure' && block.attrs.references.includes(referenceId))
    return [riskFigureText(block.attrs)]
  if (block.type === 'table' && block.attrs.references.includes(referenceId))
    return [`Table: ${block.attrs.caption}`]
  if (block.type !== 'blockquote' || block.attrs.reference !== referenceId) return []
  const words = block.content.map((paragraph) => inlineText(paragraph.content)).join(' ')
  return [`${block.attrs.speaker}: “${words}”`]
}
