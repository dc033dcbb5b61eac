import { fleschKincaid } from 'flesch-kincaid'
import { smogFormula } from 'smog-formula'
import { syllable } from 'syllable'
import type { Document } from '#lib/document/document.ts'
import { toPlainText } from '#lib/document/plain-text.ts'
import { listProse } from '#lib/document/prose.ts'

/**
 * How fast adults read English non-fiction silently, on average.
 * Source: Brysbaert M. How many words do we read per minute? J Mem Lang. 2019;109:104047. doi:10.1016/j.jml.2019.104047
 */
export const wordsPerMinute = 238

/**
 * Fewest sentences a SMOG grade may be worked out from.
 * Source: McLaughlin GH. SMOG grading: a new readability formula. J Read. 1969;12(8):639-646.
 */
export const minSmogSentences = 30

/** What the formulas count. A word has at least one syllable; a hard word has three or more. */
export type ProseCounts = { sentences: number; words: number; syllables: number; hardWords: number }

/** How long and how hard a document is to read. Grades are years of schooling (United States), to one decimal. */
export type Reading = {
  /** All words, tables and captions included. */
  wordCount: number
  /** Whole minutes, at least 1. */
  readingMinutes: number
  /** Flesch–Kincaid grade of the prose, not below 0; 0 when there is no prose. */
  readingGrade: number
  /** Null below `minSmogSentences` sentences, where the formula is not valid. */
  smogGrade: number | null
}

/** Measures a document. English only: other languages are counted but their grades mean nothing. */
export function measureReading(document: Document): Reading {
  const wordCount = splitWords(toPlainText(document)).length
  const counts = countProse(listProse(document))
  return {
    wordCount,
    readingMinutes: Math.max(1, Math.round(wordCount / wordsPerMinute)),
    readingGrade: fleschKincaidGrade(counts),
    smogGrade: counts.sentences < minSmogSentences ? null : smogGrade(counts),
  }
}

/** Counts paragraphs; a sentence never runs from one paragraph into the next. */
export function countProse(paragraphs: string[]): ProseCounts {
  const counts = { sentences: 0, words: 0, syllables: 0, hardWords: 0 }
  const known = new Map<string, number>()
  for (const sentence of paragraphs.flatMap(splitSentences)) {
    counts.sentences += 1
    for (const word of splitWords(sentence)) {
      const syllables = known.get(word) ?? Math.max(1, syllable(word))
      known.set(word, syllables)
      counts.words += 1
      counts.syllables += syllables
      if (syllables >= 3) counts.hardWords += 1
    }
  }
  return counts
}

/**
 * The Flesch–Kincaid grade, to one decimal and not below 0.
 * Source: Kincaid JP et al. Derivation of new readability formulas. Naval Technical Training Command; 1975. RBR 8-75.
 */
export function fleschKincaidGrade({ sentences, words, syllables }: ProseCounts): number {
  if (words === 0) return 0
  return toTenth(Math.max(0, fleschKincaid({ sentence: sentences, word: words, syllable: syllables })))
}

/** The SMOG grade, to one decimal; see `minSmogSentences`. */
export function smogGrade({ sentences, hardWords }: ProseCounts): number {
  return toTenth(smogFormula({ sentence: sentences, polysillabicWord: hardWords }))
}

const sentenceSegmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of a paragraph that hold at least one word, trimmed. Abbreviations may split one in two. */
export function splitSentences(paragraph: string): string[] {
  return [...sentenceSegmenter.segment(paragraph.replaceAll('\n', ' '))]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => splitWords(sentence).length > 0)
}

/** The words of a text: what stands between spaces or dashes and has a letter or digit. "Well-known" is one. */
export function splitWords(text: string): string[] {
  return text.split(/[\s–—]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

function toTenth(value: number): number {
  return Math.round(value * 10) / 10
}
