import { canonicalJson } from '#lib/canonical-json.ts'
import { type Alignable, align } from '#lib/diff/align.ts'
import { blockLabels, type Line, type LineContext, toLines } from '#lib/diff/block-lines.ts'
import type { BlockChange, Fate, LineChange, WordPart } from '#lib/diff/diff.views.ts'
import { diffTokens, wholeParts } from '#lib/diff/word-diff.ts'
import type { Block } from '#lib/document/document.ts'

/** A thing of one side, with its place; null where it has no counterpart. */
type Step = { before: number | null; after: number | null; moved: boolean }

/**
 * Two bodies as one, in the order of the new one; what went stands where it stood.
 * A paragraph that was edited, moved or both is one entry, never a removed and an added one.
 */
export function diffBlocks(
  before: Block[],
  after: Block[],
  contexts: { before: LineContext; after: LineContext },
): BlockChange[] {
  const oldOnes = before.map((block) => ({ block, lines: toLines(block, contexts.before) }))
  const newOnes = after.map((block) => ({ block, lines: toLines(block, contexts.after) }))
  const toAlignable = ({ block, lines }: { block: Block; lines: Line[] }): Alignable => ({
    fingerprint: canonicalJson(block),
    kind: block.type,
    words: () => lines.flatMap(wordsOf),
  })
  return interleave(oldOnes.map(toAlignable), newOnes.map(toAlignable)).flatMap((step): BlockChange[] => {
    const old = step.before === null ? undefined : oldOnes[step.before]
    const fresh = step.after === null ? undefined : newOnes[step.after]
    const shown = fresh ?? old
    if (!shown) return []
    const lines = diffLines(old?.lines ?? [], fresh?.lines ?? [])
    const unseen = old && fresh ? describeUnseen(old.block, fresh.block, lines) : null
    const fate = fateOf(old, fresh, lines.every((line) => isUntouched(line)) && unseen === null)
    return [
      { ...step, fate, type: shown.block.type, label: blockLabels[shown.block.type], lines, note: unseen },
    ]
  })
}

function diffLines(before: Line[], after: Line[]): LineChange[] {
  const singles = new Set(['title', 'setting', 'sources'])
  const toAlignable = (line: Line): Alignable => ({
    fingerprint: canonicalJson([line.role, line.tokens.map(({ key, dress }) => [key, dress])]),
    kind: line.role,
    words: () => wordsOf(line),
    only: singles.has(line.role) || (before.length === 1 && after.length === 1),
  })
  return interleave(before.map(toAlignable), after.map(toAlignable)).flatMap((step): LineChange[] => {
    const old = step.before === null ? undefined : before[step.before]
    const fresh = step.after === null ? undefined : after[step.after]
    const shown = fresh ?? old
    if (!shown) return []
    const parts = diffParts(old, fresh)
    return [{ fate: fateOf(old, fresh, parts.every(isSamePart)), moved: step.moved, role: shown.role, parts }]
  })
}

function diffParts(old: Line | undefined, fresh: Line | undefined): WordPart[] {
  if (old && fresh) return diffTokens(old.tokens, fresh.tokens)
  return old ? wholeParts(old.tokens, 'removed') : wholeParts(fresh?.tokens ?? [], 'added')
}

/** All that is on either side, in the order of the new one, what went before the next that stayed in its place. */
function interleave(before: Alignable[], after: Alignable[]): Step[] {
  const pairs = align(before, after)
  const byNew = new Map(pairs.map((pair) => [pair.after, pair]))
  const paired = new Set(pairs.map((pair) => pair.before))
  const steps: Step[] = []
  let oldAt = 0
  const passUntil = (end: number) => {
    for (; oldAt < end; oldAt += 1)
      if (!paired.has(oldAt)) steps.push({ before: oldAt, after: null, moved: false })
  }
  for (const at of after.keys()) {
    const pair = byNew.get(at)
    if (pair && !pair.moved) passUntil(pair.before)
    steps.push({ before: pair?.before ?? null, after: at, moved: pair?.moved ?? false })
  }
  passUntil(before.length)
  return steps
}

function fateOf(old: unknown, fresh: unknown, untouched: boolean): Fate {
  if (!old) return 'added'
  if (!fresh) return 'removed'
  return untouched ? 'same' : 'edited'
}

function isUntouched(line: LineChange): boolean {
  return line.fate === 'same' && !line.moved
}

function isSamePart(part: WordPart): boolean {
  return part.kind === 'same' && part.note === null
}

/** A change of what no line says: nothing that is signed may change without a word. */
function describeUnseen(old: Block, fresh: Block, lines: LineChange[]): string | null {
  if (old.type === 'heading' && fresh.type === 'heading') {
    if (old.attrs.level !== fresh.attrs.level)
      return fresh.attrs.level === 2 ? 'Now a heading of a section.' : 'Now a heading within a section.'
    if (old.attrs.id !== fresh.attrs.id)
      return `Its address is now #${fresh.attrs.id}, before #${old.attrs.id}.`
  }
  if (!lines.every(isUntouched) || canonicalJson(old) === canonicalJson(fresh)) return null
  return 'Its words are the same; its arrangement changed.'
}

function wordsOf(line: Line): string[] {
  return line.tokens.filter(({ key }) => key.trim() !== '').map(({ key }) => key.toLowerCase())
}
