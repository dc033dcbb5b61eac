import type { Inline } from '#lib/document/inline.ts'

/** A node of running text, with the marks that must stay on its line. */
export type Piece = { node: Inline; before: string; after: string }

const openingMarks = /[([“‘]+$/
const closingMarks = /^[.,;:!?)\]”’]+/

/**
 * Gives terms the punctuation that touches them. A term is a button, and a line may break on both sides of a button
 * (joiners do not hold it in Chromium): a full stop could begin the next line, a bracket could end the one before.
 */
export function gatherPunctuation(content: Inline[], isTerm: (node: Inline) => boolean): Piece[] {
  const marksOf = (node: Inline | undefined, marks: RegExp) =>
    node?.type === 'text' && !isTerm(node) ? (marks.exec(node.text)?.[0] ?? '') : ''
  return content.map((node, position) => {
    const [previous, next] = [content[position - 1], content[position + 1]]
    if (isTerm(node))
      return { node, before: marksOf(previous, openingMarks), after: marksOf(next, closingMarks) }
    if (node.type !== 'text') return { node, before: '', after: '' }
    const closed = previous && isTerm(previous) ? node.text.replace(closingMarks, '') : node.text
    const text = next && isTerm(next) ? closed.replace(openingMarks, '') : closed
    return { node: { ...node, text }, before: '', after: '' }
  })
}
