import { splitGraphemes } from '#lib/social/plain-line.ts'

/** Hebrew and Arabic letters, also in the forms that stand inside words. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
const mirrored = new Map([...'()[]{}<>«»‹›'].map((sign, index, all) => [sign, all[index ^ 1] ?? sign]))

/** The direction of a line: that of its first letter. Source: Unicode Standard Annex 9, rules P2 and P3. */
export function findDirection(text: string): 'ltr' | 'rtl' {
  for (const sign of text) {
    if (rightToLeft.test(sign)) return 'rtl'
    if (/\p{L}/u.test(sign)) return 'ltr'
  }
  return 'ltr'
}

/**
 * One line, re-ordered for a renderer that draws every script from left to right.
 *
 * Runs of Hebrew and Arabic are turned round, Latin words and numbers inside them are not, and brackets are mirrored.
 * Covers one level of each direction, which is what a headline has; it is Unicode Standard Annex 9 without embeddings.
 */
export function toVisualOrder(line: string, paragraph: 'ltr' | 'rtl'): string {
  if (!rightToLeft.test(line)) return line
  const runs = splitRuns(splitGraphemes(line), paragraph)
  const drawn = runs.map((run) => (run.direction === 'rtl' ? turnRound(run.signs) : run.signs.join('')))
  return (paragraph === 'rtl' ? drawn.reverse() : drawn).join('')
}

type Run = { direction: 'ltr' | 'rtl'; signs: string[] }

function splitRuns(signs: string[], paragraph: 'ltr' | 'rtl'): Run[] {
  const strong = signs.map(toStrong)
  const runs: Run[] = []
  for (const [index, sign] of signs.entries()) {
    const before = strong.slice(0, index + 1).findLast((one) => one !== null) ?? paragraph
    const after = strong.slice(index).find((one) => one !== null) ?? paragraph
    const direction = before === after ? before : paragraph
    const last = runs.at(-1)
    if (last?.direction === direction) last.signs.push(sign)
    else runs.push({ direction, signs: [sign] })
  }
  return runs
}

/** Numbers, also Arabic ones, run from left to right. */
function toStrong(sign: string): 'ltr' | 'rtl' | null {
  if (/\p{N}/u.test(sign)) return 'ltr'
  if (rightToLeft.test(sign)) return 'rtl'
  return /\p{L}/u.test(sign) ? 'ltr' : null
}

function turnRound(signs: string[]): string {
  return signs
    .toReversed()
    .map((sign) => mirrored.get(sign) ?? sign)
    .join('')
}
