import type { Document, RiskFigureData, TableRow } from '#lib/document/document.ts'
import type { Inline } from '#lib/document/inline.ts'
import { riskFigureText } from '#lib/document/plain-text.ts'
import { splitSentences } from '#lib/document/reading.ts'
import { walkFrom } from '#lib/document/walk.ts'

/** A sentence and the sources that stand behind it; none when no marker covers it. */
export type Claim = { sentence: string; references: string[] }

/** A marker covers its own sentence and at most this many in all, counted back from it within one paragraph. */
const longestRun = 3

/**
 * The sentences of a document with the sources behind them: paragraphs and points sentence by sentence, a table row
 * or a risk figure as one.
 */
export function listClaims(document: Document): Claim[] {
  return document.content.flatMap((block, index) => {
    if (block.type === 'table') return block.content.map(rowClaim)
    if (block.type === 'riskFigure') return [figureClaim(block.attrs)]
    return [...walkFrom(block, `content[${index}]`)].flatMap(({ node }) =>
      node.type === 'paragraph' || node.type === 'point' ? sentenceClaims(node.content ?? []) : [],
    )
  })
}

function figureClaim(data: RiskFigureData): Claim {
  return { sentence: riskFigureText(data), references: data.references }
}

function sentenceClaims(content: readonly Inline[]): Claim[] {
  const claims: Claim[] = []
  let run: string[] = []
  let text = ''
  for (const node of content) {
    if (node.type === 'text') text += node.text
    if (node.type !== 'citation') continue
    run = splitSentences(text)
    const { references } = node.attrs
    claims.push(
      ...run.map((sentence, index) => ({
        sentence,
        references: index >= run.length - longestRun ? references : [],
      })),
    )
    text = ''
  }
  return [...claims, ...splitSentences(text).map((sentence) => ({ sentence, references: [] }))]
}

function rowClaim(row: TableRow): Claim {
  const inlines = row.content.flatMap((cell) => cell.content.map((paragraph) => paragraph.content ?? []))
  const words = inlines.map((cell) => cell.map((node) => (node.type === 'text' ? node.text : '')).join(''))
  const references = inlines.flat().flatMap((node) => (node.type === 'citation' ? node.attrs.references : []))
  return { sentence: words.join(' | '), references }
}
