import type { Node } from '@tiptap/pm/model'
import type { TextRange } from '#lib/comments/comment-anchor.ts'

/** A stretch of a block's words: where it begins among them, where in the document, and how long it is. */
type Stretch = { offset: number; pos: number; length: number }

const linesOfText = new Set(['paragraph', 'heading', 'point'])

/** The words of each block of an editor's document, counted exactly as `listBlockTexts` counts those of a stored one. */
export function listEditorTexts(doc: Node): string[] {
  return doc.children.map((block) => readBlock(block, 0).text)
}

/** Where in the document some words of a block are; null when they are not there. */
export function toPositions(
  doc: Node,
  { block, start, end }: TextRange,
): { from: number; to: number } | null {
  const node = doc.maybeChild(block)
  if (!node) return null
  const at = startOf(doc, block)
  if (node.isAtom) return { from: at, to: at + node.nodeSize }
  const { stretches } = readBlock(node, at + 1)
  const first = stretches.find(({ offset, length }) => offset + length > start)
  const last = stretches.findLast(({ offset }) => offset < end)
  if (!first || !last) return null
  const from = first.pos + Math.max(0, start - first.offset)
  const to = last.pos + Math.min(last.length, end - last.offset)
  return from < to ? { from, to } : null
}

/** The words between two positions, as far as they are in one block; null when there are none. */
export function toTextRange(doc: Node, from: number, to: number): TextRange | null {
  const block = doc.resolve(from).index(0)
  const node = doc.maybeChild(block)
  if (!node) return null
  const at = startOf(doc, block)
  const { text, stretches } = readBlock(node, at + 1)
  if (node.isAtom) return { block, start: 0, end: text.length }
  const inside = stretches.filter(({ pos, length }) => pos + length > from && pos < to)
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last) return null
  return {
    block,
    start: first.offset + Math.max(0, from - first.pos),
    end: last.offset + Math.min(last.length, to - last.pos),
  }
}

function startOf(doc: Node, block: number): number {
  return doc.children.slice(0, block).reduce((sum, { nodeSize }) => sum + nodeSize, 0)
}

/** @param inner the position of the block's first child */
function readBlock(block: Node, inner: number): { text: string; stretches: Stretch[] } {
  if (block.type.name === 'riskFigure') return { text: `${block.attrs.title ?? ''}`, stretches: [] }
  if (block.type.name === 'figure') return { text: `${block.attrs.caption ?? ''}`, stretches: [] }
  const stretches: Stretch[] = []
  let text = ''
  let begun = false
  const line = (node: Node) => {
    if (!linesOfText.has(node.type.name)) return
    if (begun) text += '\n'
    begun = true
  }
  line(block)
  block.descendants((node, pos) => {
    line(node)
    const words = node.isText ? (node.text ?? '') : node.type.name === 'hardBreak' ? '\n' : ''
    if (words !== '') stretches.push({ offset: text.length, pos: inner + pos, length: words.length })
    text += words
  })
  return { text, stretches }
}
