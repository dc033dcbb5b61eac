import { matchesIn } from '#lib/evidence/hits.ts'
import type { Passage, PassageSentence } from '#lib/evidence/passages.ts'
import type { WordEntry } from '#lib/evidence/word-lists.ts'

/** Words of a list as they stand in a text, and what to say instead. */
export type WordHit = {
  passage: Passage
  sentence: PassageSentence
  at: readonly [from: number, to: number]
  words: string
  say: string
}

type Compiled = { all: RegExp | null; entries: { whole: RegExp; say: string; except: RegExp | null }[] }

const compiled = new WeakMap<readonly WordEntry[], Compiled>()

/** Where the words of a list stand in passages, whatever their case, except where the list calls them innocent. */
export function* matchWords(passages: readonly Passage[], entries: readonly WordEntry[]): Generator<WordHit> {
  const { all, entries: each } = compile(entries)
  if (!all) return
  for (const hit of matchesIn(passages, all)) {
    const one = each.find(({ whole }) => whole.test(hit.words))
    if (!one) continue
    const from = hit.at[0] - hit.sentence.start
    if (one.except && isExcepted(hit.sentence.text, [from, from + hit.words.length], one.except)) continue
    yield { ...hit, say: one.say }
  }
}

/** Whether a text has a word of a list. */
export function hasWords(text: string, entries: readonly WordEntry[]): boolean {
  const { all, entries: each } = compile(entries)
  if (!all) return false
  return [...text.matchAll(all)].some((match) => {
    const one = each.find(({ whole }) => whole.test(match[0]))
    const at = [match.index, match.index + match[0].length] as const
    return one !== undefined && !(one.except && isExcepted(text, at, one.except))
  })
}

/** An innocent phrase must overlap what was caught: "magic mushrooms" excuses its own "magic" only. */
function isExcepted(text: string, [from, to]: readonly [number, number], except: RegExp): boolean {
  return [...text.matchAll(except)].some((match) => match.index < to && match.index + match[0].length > from)
}

function compile(entries: readonly WordEntry[]): Compiled {
  const known = compiled.get(entries)
  if (known) return known
  const forms = entries.flatMap(({ words }) => words)
  const made: Compiled = {
    all: forms.length === 0 ? null : wholeWords(forms),
    entries: entries.map(({ words, say, except }) => ({
      whole: new RegExp(`^(?:${words.map(toPattern).join('|')})$`, 'iu'),
      say,
      except: except.length === 0 ? null : wholeWords(except),
    })),
  }
  compiled.set(entries, made)
  return made
}

/** One expression for forms, of whole words, whatever their case. */
function wholeWords(forms: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.map(toPattern).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

/** So long at most is what a star stands for: no word of a text makes a search long. */
const longestEnding = 40

/** A form as an expression: every sign of it stands for itself, but for "/", "( )", "*", hyphens and apostrophes. */
function toPattern(form: string): string {
  let pattern = ''
  let mayBeEmpty = true
  for (const token of form.trim().split(/\s+/)) {
    const optional = /^\((.+)\)$/.exec(token)?.[1]
    const words = `(?:${(optional ?? token).split('/').filter(Boolean).map(toWord).join('|')})`
    if (optional === undefined) {
      pattern += mayBeEmpty ? words : `\\s+${words}`
      mayBeEmpty = false
    } else {
      pattern += mayBeEmpty ? `(?:${words}\\s+)?` : `(?:\\s+${words})?`
    }
  }
  return pattern
}

function toWord(word: string): string {
  return word
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', `\\p{L}{0,${longestEnding}}`)
    .replace(/['’]/g, "[’']")
    .replace(/-/g, '[- ]')
}
