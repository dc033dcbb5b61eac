import { fitText, measureText, type TextFace, toDrawable } from '#lib/social/card-text.ts'
import { findDirection, toVisualOrder } from '#lib/social/visual-order.ts'

/** A headline set in lines that each fit the measure. `size` is in pixels; lines are in the order they are drawn. */
export type Headline = { size: number; lines: string[]; direction: 'ltr' | 'rtl' }

/** Sizes tried, largest first, in pixels. */
const sizes = [84, 80, 76, 72, 68, 64, 60, 56, 52, 48, 44]
const maxLines = 3

/**
 * Sets a headline as large as it fits in three lines without breaking a word, with lines of about equal length.
 * A word wider than the measure is broken at the smallest size, and what does not fit even then ends in "…".
 * There is no line when the face cannot draw the text whole.
 * @param width of the measure, in pixels
 */
export function setHeadline(text: string, face: TextFace, width: number): Headline {
  const drawable = toDrawable(text, face) ?? ''
  const direction = findDirection(drawable)
  const words = drawable.split(' ').filter((word) => word !== '')
  const smallest = sizes.at(-1) ?? 44
  const size = sizes.find((one) => fits(words, face, width / one)) ?? smallest
  const lines = fits(words, face, width / size)
    ? balance(words, face, width / size)
    : cut(breakLines(splitLongWords(words, face, width / size), face, width / size), face, width / size)
  return { size, direction, lines: lines.map((line) => toVisualOrder(line, direction)) }
}

function fits(words: string[], face: TextFace, ems: number): boolean {
  return (
    words.every((word) => measureText(word, face) <= ems) && breakLines(words, face, ems).length <= maxLines
  )
}

function breakLines(words: string[], face: TextFace, ems: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && measureText(longer, face) <= ems) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** The narrowest measure that needs no further line makes the lines most alike. */
function balance(words: string[], face: TextFace, ems: number): string[] {
  const count = breakLines(words, face, ems).length
  let [narrow, wide] = [Math.max(0, ...words.map((word) => measureText(word, face))), ems]
  for (let step = 0; step < 12; step++) {
    const middle = (narrow + wide) / 2
    if (breakLines(words, face, middle).length <= count) wide = middle
    else narrow = middle
  }
  return breakLines(words, face, wide)
}

function splitLongWords(words: string[], face: TextFace, ems: number): string[] {
  return words.flatMap((word) => {
    const pieces: string[] = []
    for (const sign of word) {
      const longer = `${pieces.at(-1) ?? ''}${sign}`
      if (pieces.length > 0 && measureText(longer, face) <= ems) pieces[pieces.length - 1] = longer
      else pieces.push(sign)
    }
    return pieces
  })
}

function cut(lines: string[], face: TextFace, ems: number): string[] {
  if (lines.length <= maxLines) return lines
  const last = `${lines[maxLines - 1]} ${lines[maxLines]}`
  return [...lines.slice(0, maxLines - 1), fitText(last, face, ems)]
}
