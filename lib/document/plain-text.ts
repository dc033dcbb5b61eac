import { assertNever } from '#lib/assert-never.ts'
import { careLevels } from '#lib/document/care-levels.ts'
import type { Block, BlockOf, Document, ListItem, RiskFigureData } from '#lib/document/document.ts'
import { inlineText } from '#lib/document/inline-text.ts'

/**
 * The document as a person would type it into a plain letter: blocks apart by an empty line, lists with dashes or
 * numbers, tables row by row, comparisons as sentences. Citation markers are left out, and so is the crisis box, whose
 * words are the publication's help lines. Empty for a document without words.
 */
export function toPlainText(document: Document): string {
  return document.content.map(blockText).filter(Boolean).join('\n\n')
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content)
    case 'bulletList':
    case 'orderedList':
      return listText(block)
    case 'table':
      return lines([block.attrs.caption, ...tableLines(block)])
    case 'blockquote':
      return `“${paragraphs(block.content)}”\n${quoteCredit(block.attrs)}`
    case 'figure':
      return block.attrs.caption ?? ''
    case 'keyPoints':
      return pointLines(block.content)
    case 'careCard':
      return lines([
        `${careLevels[block.attrs.level]}: ${block.attrs.title}`,
        ...block.content.map((one) => blockText(one)),
      ])
    case 'crisisHelp':
      return ''
    case 'riskFigure':
      return riskFigureText(block.attrs)
    case 'doctorQuestions':
      return lines([block.attrs.title, pointLines(block.content)])
    case 'comparisonNote':
      return lines([block.attrs.title, paragraphs(block.content)])
    default:
      return assertNever(block)
  }
}

/** A comparison in words: "Alive after 5 years, in adults: 43 in 100 with surgery, 39 in 100 without." */
export function riskFigureText(data: RiskFigureData): string {
  const arms = data.arms.map((arm) => `${arm.count} in ${data.denominator} ${arm.label}`)
  return lines([
    `${data.title} (${data.population}, ${data.timeFrame}): ${arms.join('; ')}.`,
    data.note ?? '',
  ])
}

function listText(list: BlockOf<'bulletList' | 'orderedList'>): string {
  const first = list.type === 'orderedList' ? (list.attrs?.start ?? 1) : null
  return lines(list.content.map((item, index) => itemText(item, first === null ? '–' : `${first + index}.`)))
}

function itemText(item: ListItem, sign: string): string {
  const indent = ' '.repeat(sign.length + 1)
  return `${sign} ${lines(item.content.map(blockText)).replaceAll('\n', `\n${indent}`)}`.trimEnd()
}

function tableLines(block: BlockOf<'table'>): string[] {
  return block.content.map((row) => row.content.map((cell) => paragraphs(cell.content, ' ')).join(' | '))
}

function pointLines(points: BlockOf<'keyPoints'>['content']): string {
  return lines(points.map((point) => `– ${inlineText(point.content)}`))
}

function paragraphs(content: BlockOf<'paragraph'>[], between = '\n'): string {
  return content
    .map((one) => inlineText(one.content))
    .filter(Boolean)
    .join(between)
}

function quoteCredit({ speaker, role, source }: BlockOf<'blockquote'>['attrs']): string {
  return `— ${[speaker, role, source].filter(Boolean).join(', ')}`
}

function lines(parts: string[]): string {
  return parts.filter(Boolean).join('\n')
}
