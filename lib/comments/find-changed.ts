import type { PassageAnchor } from '#lib/comments/comment-anchor.input.ts'
import type { TextRange } from '#lib/comments/comment-anchor.ts'

/** A word of a text, as it is compared, and where it stands. */
type Word = { word: string; start: number; end: number }
/** Words `a … a+length` of the passage are words `b … b+length` of the text. */
type Run = { a: number; b: number; length: number }
type Span = { from: number; to: number }

/** Share of a passage's letters that must still stand together; ours: half, so that a rewritten sentence is itself. */
const least = 0.5
/** The share that is enough where most of what stood around the passage stands there still. */
const leastBetween = { share: 0.2, around: 0.6 }

/** Words, and which of them are the passage itself: the others only stood around it. */
type Passage = { words: Word[]; own: Span }

/**
 * The place whose words share the most with the passage, by longest common runs of words; null when too little of it
 * still stands together anywhere. The nearer block wins among equals.
 */
export function findChanged(
  texts: string[],
  { quote, before, after, block }: PassageAnchor,
): TextRange | null {
  const [left, own, right] = [splitWords(before), splitWords(quote), splitWords(after)]
  const passages: Passage[] = [
    { words: [...left, ...own, ...right], own: { from: left.length, to: left.length + own.length } },
    { words: own, own: { from: 0, to: own.length } },
  ]
  let best: { range: TextRange; share: number } | null = null
  const nearestFirst = [...texts.keys()].sort((a, b) => Math.abs(a - block) - Math.abs(b - block) || a - b)
  for (const at of nearestFirst) {
    const text = splitWords(texts[at] ?? '')
    for (const passage of passages) {
      const found = matchPassage(passage, text)
      if (found && found.share > (best?.share ?? 0)) {
        best = { share: found.share, range: { block: at, start: found.start, end: found.end } }
      }
    }
  }
  return best?.range ?? null
}

/** How much of the passage stands in a text, and from where to where; null when it is too little to be the passage. */
function matchPassage(
  { words, own }: Passage,
  text: Word[],
): { share: number; start: number; end: number } | null {
  const pairs = matchWords(words, text)
  const mine = pairs.filter(({ a }) => a >= own.from && a < own.to)
  const letters = (matched: Pair[]) => lettersOf(matched.flatMap(({ a }) => words[a] ?? []))
  const ownLetters = lettersOf(words.slice(own.from, own.to))
  const aroundLetters = lettersOf(words) - ownLetters
  const share = ownLetters === 0 ? 0 : letters(mine) / ownLetters
  const around = aroundLetters === 0 ? 0 : (letters(pairs) - letters(mine)) / aroundLetters
  const isIt = share >= least || (share >= leastBetween.share && around >= leastBetween.around)
  const first = text[mine[0]?.b ?? -1]
  const last = text[mine.at(-1)?.b ?? -1]
  return isIt && first && last ? { share, start: first.start, end: last.end } : null
}

function splitWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }))
}

function lettersOf(words: Word[]): number {
  return words.reduce((sum, { word }) => sum + word.length, 0)
}

/** A word of the passage and the word of the text that it is. */
type Pair = { a: number; b: number }

/** The longest run in common and what else of the passage stands close around it, in order. */
function matchWords(passage: Word[], text: Word[]): Pair[] {
  const core = longestRun(passage, text, { from: 0, to: passage.length }, { from: 0, to: text.length })
  if (!core) return []
  const [coreEnd, textEnd] = [core.a + core.length, core.b + core.length]
  // What was put between two runs may be as long as the passage itself, and a little more.
  const reach = passage.length + 4
  const runs = [
    ...runsBetween(
      passage,
      text,
      { from: 0, to: core.a },
      { from: Math.max(0, core.b - core.a - reach), to: core.b },
    ),
    core,
    ...runsBetween(
      passage,
      text,
      { from: coreEnd, to: passage.length },
      { from: textEnd, to: Math.min(text.length, textEnd + passage.length - coreEnd + reach) },
    ),
  ]
  return runs.flatMap(({ a, b, length }) =>
    Array.from({ length }, (_word, step) => ({ a: a + step, b: b + step })),
  )
}

/** The longest common run, then the longest on either side of it, and so on. */
function runsBetween(passage: Word[], text: Word[], a: Span, b: Span): Run[] {
  const run = longestRun(passage, text, a, b)
  if (!run) return []
  return [
    ...runsBetween(passage, text, { from: a.from, to: run.a }, { from: b.from, to: run.b }),
    run,
    ...runsBetween(
      passage,
      text,
      { from: run.a + run.length, to: a.to },
      { from: run.b + run.length, to: b.to },
    ),
  ]
}

/** The common run with the most letters; null when there is no word in common. */
function longestRun(passage: Word[], text: Word[], a: Span, b: Span): Run | null {
  let best: (Run & { letters: number }) | null = null
  let above = new Map<number, { length: number; letters: number }>()
  for (let i = a.from; i < a.to; i++) {
    const row = new Map<number, { length: number; letters: number }>()
    const word = passage[i]?.word ?? ''
    for (let j = b.from; j < b.to; j++) {
      if (text[j]?.word !== word) continue
      const so = above.get(j - 1)
      const run = { length: (so?.length ?? 0) + 1, letters: (so?.letters ?? 0) + word.length }
      row.set(j, run)
      if (run.letters > (best?.letters ?? 0)) {
        best = { a: i - run.length + 1, b: j - run.length + 1, ...run }
      }
    }
    above = row
  }
  return best && { a: best.a, b: best.b, length: best.length }
}
