import type { Hit, Severity } from '#lib/evidence/evidence.ts'
import type { Passage, PassageRole, PassageSentence } from '#lib/evidence/passages.ts'

/** Says that something is wrong with a part of the article as a whole, or absent. */
export function partHit(part: string, subject: string, message: string, severity?: Severity): Hit {
  return { place: { kind: 'part', part }, subject, quote: '', message, ...(severity && { severity }) }
}

/** Says that something is wrong with words of a sentence; `from` and `to` count from the passage's beginning. */
export function textHit(
  passage: Pick<Passage, 'path' | 'text'>,
  sentence: string,
  [from, to]: readonly [from: number, to: number],
  message: string,
  severity?: Severity,
): Hit {
  return {
    place: { kind: 'text', path: passage.path, start: from, end: to },
    subject: sentence.slice(0, longestIdentity),
    quote: passage.text.slice(from, to),
    message,
    ...(severity && { severity }),
  }
}

/** How far back a rule looks for what softens or negates a word, and how much of a sentence without end is its identity. */
const farBack = 80
const longestIdentity = 1_000

/** What stands before a word in its sentence, as far back as it can bear on it. */
export function wordsBefore({ text }: Passage, { start }: PassageSentence, at: number): string {
  return text.slice(Math.max(start, at - farBack), at)
}

/** Every match of a pattern in the sentences of passages, with where it stands. The pattern must be global. */
export function* matchesIn(
  passages: readonly Passage[],
  pattern: RegExp,
): Generator<{
  passage: Passage
  sentence: PassageSentence
  at: readonly [from: number, to: number]
  words: string
}> {
  for (const passage of passages) {
    for (const sentence of passage.sentences) {
      for (const match of sentence.text.matchAll(pattern)) {
        const from = sentence.start + match.index
        yield { passage, sentence, at: [from, from + match[0].length], words: match[0] }
      }
    }
  }
}

/** What readers meet first and take away: a claim there weighs most. */
const prominent = new Set<PassageRole>(['title', 'standfirst', 'lead', 'key-point'])

/** Whether a passage is title, standfirst, lead or key point. */
export function isProminent({ role }: Passage): boolean {
  return prominent.has(role)
}

/** Whether a passage is running text: what an article itself asserts. */
export function isRunning({ role }: Passage): boolean {
  return role === 'paragraph' || role === 'lead' || role === 'key-point'
}

/** Where a sentence is in a passage of running text, for messages: short sentences whole, long ones cut. */
export function quoteShort(text: string, longest = 90): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length <= longest ? flat : `${flat.slice(0, longest - 1).replace(/\s+\S*$/, '')} …`
}
