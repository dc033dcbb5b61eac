import { alignLines, toShown, toStored } from '#lib/comments/align-lines.ts'
import type { PassageAnchor } from '#lib/comments/comment-anchor.input.ts'
import { makeAnchor, type TextRange } from '#lib/comments/comment-anchor.ts'

/** What a page adds to the words of a text: markers, explanations, what was taken out. */
const apart = 'del, [data-source], [data-apart], [popover], [aria-hidden="true"], style, script'

/** Where a block of the text is in a page; `place` counts the document's blocks from 0. */
export function findBlock(root: HTMLElement, place: number): HTMLElement | null {
  return root.querySelector(`[data-block="${place}"]`)
}

/** The words selected in a page as an anchor for a comment, as far as they are in one block; null for none. */
export function anchorOfSelection(root: HTMLElement, texts: string[]): PassageAnchor | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const block = [...root.querySelectorAll<HTMLElement>('[data-block]')].find((one) =>
    range.intersectsNode(one),
  )
  if (!block) return null
  const place = Number(block.dataset.block)
  const nodes = listTextNodes(block)
  const lines = alignLines(texts[place] ?? '', nodes.map(({ data }) => data).join(''))
  const start = toStored(lines, offsetOf(nodes, range, 'start'), 'start')
  const end = toStored(lines, offsetOf(nodes, range, 'end'), 'end')
  return start === null || end === null ? null : makeAnchor(texts, { block: place, start, end })
}

/** The ranges of a page that show some words of a block; none when the page does not show them. */
export function rangesOf(root: HTMLElement, texts: string[], { block, start, end }: TextRange): Range[] {
  const element = findBlock(root, block)
  if (!element) return []
  const nodes = listTextNodes(element)
  const lines = alignLines(texts[block] ?? '', nodes.map(({ data }) => data).join(''))
  return toShown(lines, start, end).flatMap(({ from, to }) => {
    const [first, last] = [pointAt(nodes, from, false), pointAt(nodes, to, true)]
    if (!first || !last) return []
    const range = document.createRange()
    range.setStart(first.node, first.offset)
    range.setEnd(last.node, last.offset)
    return [range]
  })
}

function listTextNodes(block: HTMLElement): Text[] {
  const nodes: Text[] = []
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest(apart)) nodes.push(node)
  }
  return nodes
}

/** How many units of the block's text stand before an end of a selection, which may lie outside of the block. */
function offsetOf(nodes: Text[], range: Range, side: 'start' | 'end'): number {
  const [container, offset] =
    side === 'start' ? [range.startContainer, range.startOffset] : [range.endContainer, range.endOffset]
  let units = 0
  for (const node of nodes) {
    if (node === container) return units + offset
    // -1 before the selection, 0 inside of it, 1 after it.
    const where = range.comparePoint(node, side === 'start' ? node.length : 0)
    if (side === 'start' ? where >= 0 : where > 0) return units
    units += node.length
  }
  return units
}

function pointAt(nodes: Text[], at: number, isEnd: boolean): { node: Text; offset: number } | null {
  let before = 0
  for (const node of nodes) {
    const after = before + node.length
    if (isEnd ? at <= after : at < after) return { node, offset: at - before }
    before = after
  }
  return null
}
