import type { Block, Document } from '#lib/document/document.ts'
import { walkFrom } from '#lib/document/walk.ts'

const linesOfText = new Set(['paragraph', 'heading', 'point'])

/**
 * The words of each top-level block as a comment's place counts them, in UTF-16 units: running text as it stands, a
 * hard break or the next paragraph, item or cell as a line end, a citation marker as nothing. A block that is drawn
 * from data has the words of its title or caption. Empty for a block without any.
 */
export function listBlockTexts(document: Document): string[] {
  return document.content.map(blockText)
}

function blockText(block: Block): string {
  if (block.type === 'riskFigure') return block.attrs.title
  if (block.type === 'figure') return block.attrs.caption ?? ''
  let text = ''
  let begun = false
  for (const { node } of walkFrom(block, '')) {
    if (linesOfText.has(node.type)) {
      if (begun) text += '\n'
      begun = true
    } else if (node.type === 'text') text += node.text
    else if (node.type === 'hardBreak') text += '\n'
  }
  return text
}
