import { diffArrays } from 'diff'
import type { WordPart } from '#lib/diff/diff.views.ts'

/**
 * The smallest thing a comparison looks at: a word, white space, a sign or a marker.
 * Two are the same when their `key` is; `dress` is how it is set (marks as JSON), compared only between the same.
 */
export type Token = { key: string; text: string; marker: boolean; dress: string }

/** Beyond this many changed tokens two texts have nothing to do with each other, and finding that out takes long. */
const maxEdits = 1_500

/** Words with what joins them ("blood-pressure", "1.5", "don’t"), runs of white space, single signs. */
const pieces = /[\p{L}\p{N}\p{M}]+(?:['’.,\-–][\p{L}\p{N}\p{M}]+)*|\s+|./gsu

/** The tokens of a text; put together again they are the text. */
export function toTokens(text: string, dress = ''): Token[] {
  return (text.match(pieces) ?? []).map((piece) => ({ key: piece, text: piece, marker: false, dress }))
}

/**
 * Two texts as one, word by word. The parts that are not `removed`, put together, are the new text; those that are
 * not `added`, the old one (where a marker that stayed shows its new number).
 */
export function diffTokens(before: Token[], after: Token[]): WordPart[] {
  const start = sharedStart(before, after)
  const end = sharedEnd(before, after, start)
  const oldMiddle = before.slice(start, before.length - end)
  const newMiddle = after.slice(start, after.length - end)
  const pairs: Step[] = [
    ...keep(before.slice(0, start), after.slice(0, start)),
    ...smooth(compare(oldMiddle, newMiddle)),
    ...keep(before.slice(before.length - end), after.slice(after.length - end)),
  ]
  return join(pairs)
}

/** The whole of a text as one fate. */
export function wholeParts(tokens: Token[], kind: WordPart['kind']): WordPart[] {
  return join(tokens.map((token) => ({ kind, token, note: null })))
}

type Step = { kind: WordPart['kind']; token: Token; note: string | null }

function compare(before: Token[], after: Token[]): Step[] {
  const added = after.map((token): Step => ({ kind: 'added', token, note: null }))
  const removed = before.map((token): Step => ({ kind: 'removed', token, note: null }))
  if (before.length === 0 || after.length === 0) return [...removed, ...added]
  const chunks = diffArrays(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
    { maxEditLength: maxEdits },
  )
  if (!chunks) return [...removed, ...added]
  const steps: Step[] = []
  let oldAt = 0
  let newAt = 0
  for (const { count, added: isAdded, removed: isRemoved } of chunks) {
    if (isAdded) steps.push(...added.slice(newAt, newAt + count))
    else if (isRemoved) steps.push(...removed.slice(oldAt, oldAt + count))
    else steps.push(...keep(before.slice(oldAt, oldAt + count), after.slice(newAt, newAt + count)))
    if (!isAdded) oldAt += count
    if (!isRemoved) newAt += count
  }
  return steps
}

function keep(before: Token[], after: Token[]): Step[] {
  return after.map((token, at) => ({
    kind: 'same',
    token,
    note: describeDress(before[at]?.dress ?? '', token.dress),
  }))
}

/** White space alone between two changes belongs to them: "two words" replaced is one replacement, not three. */
function smooth(steps: Step[]): Step[] {
  const smoothed: Step[] = []
  let removed: Step[] = []
  let added: Step[] = []
  let between: Step[] = []
  const flush = () => {
    smoothed.push(...removed, ...added, ...between)
    removed = []
    added = []
    between = []
  }
  for (const step of steps) {
    if (step.kind === 'same') {
      if (removed.length + added.length > 0 && /^\s+$/.test(step.token.text) && !step.note) between.push(step)
      else {
        flush()
        smoothed.push(step)
      }
      continue
    }
    removed.push(...between.map((one): Step => ({ ...one, kind: 'removed' })))
    added.push(...between.map((one): Step => ({ ...one, kind: 'added' })))
    between = []
    if (step.kind === 'removed') removed.push(step)
    else added.push(step)
  }
  flush()
  return smoothed
}

function join(steps: Step[]): WordPart[] {
  const parts: WordPart[] = []
  for (const { kind, token, note } of steps) {
    const last = parts.at(-1)
    if (last && !last.marker && !token.marker && last.kind === kind && last.note === note)
      last.text += token.text
    else parts.push({ kind, text: token.text, marker: token.marker, note })
  }
  return parts
}

function describeDress(before: string, after: string): string | null {
  if (before === after) return null
  const [was, is] = [hrefOf(before), hrefOf(after)]
  if (was === is) return 'set differently'
  if (is === null) return `no longer leads to ${was}`
  return was === null ? `now leads to ${is}` : `led to ${was}, now leads to ${is}`
}

function hrefOf(dress: string): string | null {
  return /"href":"((?:[^"\\]|\\.)*)"/.exec(dress)?.[1] ?? null
}

function sharedStart(before: Token[], after: Token[]): number {
  let length = 0
  while (length < before.length && before[length]?.key === after[length]?.key) length += 1
  return Math.min(length, after.length)
}

function sharedEnd(before: Token[], after: Token[], start: number): number {
  const most = Math.min(before.length, after.length) - start
  let length = 0
  while (length < most && before.at(-1 - length)?.key === after.at(-1 - length)?.key) length += 1
  return length
}
