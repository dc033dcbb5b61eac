/** One line of a scraped page that says something. */
export type PageLine = {
  /** As an editor counts, from 1. */
  number: number
  /** Without white space at either end. */
  text: string
  /** How many empty lines stand before it. */
  gap: number
}

/** What a line looks like on its own. */
export type LineKind = 'prose' | 'item' | 'credit' | 'title-like'

const lineEnd = /\r\n|\r|\n/
const sentenceEnd = /[.!?…:;。！？؟](?:["”’»)]|\s?\[\d[\d\s,–-]*\])*$/
const bullet = /^[-–—•*·▪‣]\s+/
const ordinal = /^\d{1,3}[.)]\s+/
const byline = /^(?:written |medically )?(?:reviewed )?by:?\s+\p{L}/iu
const calendarDay =
  /\b\d{4}-\d{2}-\d{2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2},?\s+)?\d{4}\b/i

/** Longest line that may be a title or a heading. */
const maxTitleLength = 200

/** The lines that say something. A line that goes on in lower case belongs to the one before: it was only wrapped. */
export function readLines(text: string): PageLine[] {
  const found: { number: number; gap: number; pieces: string[] }[] = []
  let gap = 0
  for (const [index, raw] of text.split(lineEnd).entries()) {
    const words = raw.trim()
    const before = found.at(-1)
    if (words === '') gap += 1
    else if (before && gap === 0 && runsOn(before.pieces.at(-1) ?? '', words)) before.pieces.push(words)
    else {
      found.push({ number: index + 1, gap, pieces: [words] })
      gap = 0
    }
  }
  return found.map(({ number, gap, pieces }) => ({ number, gap, text: pieces.join(' ') }))
}

/** How many lines a text has; an end at the very end does not begin another. */
export function countLines(text: string): number {
  return text.replace(/(?:\r\n|\r|\n)$/, '').split(lineEnd).length
}

function runsOn(before: string, next: string): boolean {
  return /^\p{Ll}/u.test(next) && !sentenceEnd.test(before)
}

/** What a line looks like: an item by its sign, a credit by its words, prose by its full stop or its length. */
export function lineKind(text: string): LineKind {
  if (bullet.test(text) || ordinal.test(text)) return 'item'
  if (text.length > maxTitleLength) return 'prose'
  if (isByline(text) || isDateline(text)) return 'credit'
  if (text.endsWith('?') && text.length <= 80 && !/[.!?]\s/.test(text)) return 'title-like'
  return sentenceEnd.test(text) ? 'prose' : 'title-like'
}

/** Whether a line names who wrote or reviewed the page. */
export function isByline(text: string): boolean {
  return byline.test(text) && wordsIn(text) <= 12
}

/** Whether a line is about a calendar day and little else. */
export function isDateline(text: string): boolean {
  return calendarDay.test(text) && wordsIn(text) <= 8
}

/** Whether an item has a number in front; null for a line that is no item. */
export function itemSign(text: string): 'bullet' | 'number' | null {
  if (bullet.test(text)) return 'bullet'
  return ordinal.test(text) ? 'number' : null
}

/** The words of an item without its sign, and its number when it has one. */
export function readItem(text: string): { words: string; number: number | null } {
  const number = ordinal.test(text) ? Number.parseInt(text, 10) : null
  return { words: text.replace(bullet, '').replace(ordinal, ''), number }
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length
}
