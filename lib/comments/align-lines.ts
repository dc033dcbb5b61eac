/** A stretch of a block's words that stands in a page in one piece: where in the words, where in the page's text. */
export type AlignedLine = { stored: number; shown: number; length: number }

/**
 * Where the lines of a block's words (`listBlockTexts`) stand in the text a page shows of that block. A page shows more
 * than the words (labels, numbers, a speaker), but each line in one piece and in order. A line that is not found is
 * left out.
 */
export function alignLines(words: string, shownText: string): AlignedLine[] {
  const aligned: AlignedLine[] = []
  let stored = 0
  let from = 0
  for (const line of words.split('\n')) {
    const shown = line === '' ? -1 : shownText.indexOf(line, from)
    if (shown >= 0) {
      aligned.push({ stored, shown, length: line.length })
      from = shown + line.length
    }
    stored += line.length + 1
  }
  return aligned
}

/** The place among the words for a place in the page's text: the nearest one, on the side `towards` it; null for none. */
export function toStored(lines: AlignedLine[], shown: number, towards: 'start' | 'end'): number | null {
  const inside = lines.find((line) => line.shown <= shown && shown <= line.shown + line.length)
  if (inside) return inside.stored + shown - inside.shown
  if (towards === 'start') return lines.find((line) => line.shown > shown)?.stored ?? null
  const before = lines.findLast((line) => line.shown + line.length < shown)
  return before ? before.stored + before.length : null
}

/** The stretches of the page's text that show a range of the words. */
export function toShown(lines: AlignedLine[], start: number, end: number): { from: number; to: number }[] {
  return lines.flatMap(({ stored, shown, length }) => {
    const from = Math.max(start, stored)
    const to = Math.min(end, stored + length)
    return from < to ? [{ from: shown + from - stored, to: shown + to - stored }] : []
  })
}
