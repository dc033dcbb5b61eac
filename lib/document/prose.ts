import { assertNever } from '#lib/assert-never.ts'
import type { Block, Document, ListItem } from '#lib/document/document.ts'
import { inlineText } from '#lib/document/inline-text.ts'

/**
 * The running prose of a document, one string a paragraph, in reading order: what a reading grade is measured on.
 * Headings, tables, captions and comparisons are left out, because their fragments are not sentences and would make
 * hard prose look easy.
 */
export function listProse(document: Document): string[] {
  return document.content.flatMap(blockProse).filter(Boolean)
}

function blockProse(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return [inlineText(block.content)]
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(itemProse)
    case 'blockquote':
    case 'careCard':
    case 'comparisonNote':
      return block.content.flatMap(blockProse)
    case 'keyPoints':
    case 'doctorQuestions':
      return block.content.map((point) => inlineText(point.content))
    case 'heading':
    case 'table':
    case 'figure':
    case 'crisisHelp':
    case 'riskFigure':
      return []
    default:
      return assertNever(block)
  }
}

function itemProse(item: ListItem): string[] {
  return item.content.flatMap(blockProse)
}
