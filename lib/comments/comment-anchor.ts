import type { PassageAnchor } from '#lib/comments/comment-anchor.input.ts'
import { findChanged } from '#lib/comments/find-changed.ts'

/** Longest passage that one comment can be about, in UTF-16 units. */
export const longestQuote = 600

/** How much of what stands on either side is kept with a passage, in UTF-16 units. */
export const contextLength = 48

/** A range of one block's text, in UTF-16 units. */
export type TextRange = { block: number; start: number; end: number }

/**
 * Where a passage is now: untouched, somewhere else, or with other words in it; orphaned when its words are gone.
 */
export type FoundAnchor = ({ kind: 'exact' | 'moved' | 'changed' } & TextRange) | { kind: 'orphaned' }

/**
 * An anchor for a range of the text, cut to `longestQuote`; null for a range without words.
 *
 * @param texts the words of each block, as `listBlockTexts` gives them
 */
export function makeAnchor(texts: string[], { block, start, end }: TextRange): PassageAnchor | null {
  const text = texts[block] ?? ''
  const from = wholeCharacter(text, Math.max(0, start))
  const to = wholeCharacter(text, Math.min(end, from + longestQuote, text.length))
  if (to <= from || text.slice(from, to).trim() === '') return null
  return {
    kind: 'passage',
    quote: text.slice(from, to),
    before: text.slice(wholeCharacter(text, Math.max(0, from - contextLength), 1), from),
    after: text.slice(to, wholeCharacter(text, Math.min(text.length, to + contextLength))),
    block,
    start: from,
    end: to,
  }
}

/**
 * Finds a passage again after edits around it and in it: first where it was, then its words with the most of what
 * stood around them, then words that share long runs with them. A short passage without its surroundings is not
 * recognised elsewhere: "the" is everywhere.
 *
 * @param texts the words of each block now
 */
export function findAnchor(texts: string[], anchor: PassageAnchor): FoundAnchor {
  const { quote, block, start, end } = anchor
  const here = { block, start, end }
  if (occursAt(texts, here, quote) && context(texts, here, anchor) === wholeContext(anchor)) {
    return { kind: 'exact', ...here }
  }
  const best = listOccurrences(texts, quote)
    .map((range) => ({ range, shared: context(texts, range, anchor), distance: distance(range, anchor) }))
    .sort((a, b) => b.shared - a.shared || a.distance - b.distance)[0]
  if (best && isEnough(best.shared, anchor)) {
    const { range } = best
    return { kind: range.block === block && range.start === start ? 'exact' : 'moved', ...range }
  }
  const changed = findChanged(texts, anchor)
  return changed ? { kind: 'changed', ...changed } : { kind: 'orphaned' }
}

/** Units of quotation and surroundings that are not all there by chance; ours, about three words. */
const enough = 16

function isEnough(shared: number, anchor: PassageAnchor): boolean {
  return shared + anchor.quote.length >= Math.min(enough, anchor.quote.length + wholeContext(anchor))
}

function wholeContext({ before, after }: PassageAnchor): number {
  return before.length + after.length
}

function occursAt(texts: string[], { block, start, end }: TextRange, quote: string): boolean {
  return texts[block]?.slice(start, end) === quote
}

function listOccurrences(texts: string[], quote: string): TextRange[] {
  const found: TextRange[] = []
  for (const [block, text] of texts.entries()) {
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      found.push({ block, start: at, end: at + quote.length })
    }
  }
  return found
}

/** How many units directly before and after a range are those of the anchor. */
function context(
  texts: string[],
  { block, start, end }: TextRange,
  { before, after }: PassageAnchor,
): number {
  const text = texts[block] ?? ''
  let left = 0
  while (left < before.length && left < start && text[start - 1 - left] === before[before.length - 1 - left])
    left++
  let right = 0
  while (right < after.length && end + right < text.length && text[end + right] === after[right]) right++
  return left + right
}

function distance(range: TextRange, anchor: PassageAnchor): number {
  return Math.abs(range.block - anchor.block) * 100_000 + Math.abs(range.start - anchor.start)
}

/** A place that does not fall between the halves of a character; moved back, or on by `step`. */
function wholeCharacter(text: string, at: number, step = -1): number {
  const unit = text.charCodeAt(at)
  const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff && at > 0 && at < text.length
  return isSecondHalf ? at + step : at
}
