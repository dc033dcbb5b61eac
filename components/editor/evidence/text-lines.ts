import type { Node } from '@tiptap/pm/model'

/** A line of text: its words as the evidence check counts them, and where in the document each stands. */
export type TextLine = {
  words: string
  /** The position before the unit at `offset`; with `after`, behind the unit before it. */
  positionOf: (offset: number, after?: boolean) => number
}

/** Lines of text of a document that are not empty, in reading order: what `listPassages` makes of the same body. */
export function listLines(doc: Node): TextLine[] {
  const lines: TextLine[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    if (node.content.size > 0) lines.push(toLine(node, position + 1))
    return false
  })
  return lines
}

function toLine(block: Node, inner: number): TextLine {
  /** Where each unit of the words stands. */
  const positions: number[] = []
  let words = ''
  block.forEach((child, offset) => {
    const text = child.isText ? (child.text ?? '') : child.type.name === 'hardBreak' ? '\n' : ''
    words += text
    for (let unit = 0; unit < text.length; unit += 1) positions.push(inner + offset + unit)
  })
  const end = inner + block.content.size
  return {
    words,
    positionOf: (offset, after = false) =>
      after && offset > 0 ? (positions[offset - 1] ?? end - 1) + 1 : (positions[offset] ?? end),
  }
}
