import { toString as wordsOf } from 'nlcst-to-string'
import retextEnglish from 'retext-english'
import { unified } from 'unified'
import { remember } from '#lib/remember.ts'

/** A sentence and where it stands in its text, in UTF-16 units. */
export type Sentence = { text: string; start: number; end: number }

const parser = unified().use(retextEnglish).freeze()

/** The parser keeps whole words on the stack; longer ones, and longer texts, are cut by the platform's own rules. */
const longestParsedText = 6_000
const veryLongWord = /\S{200}/

/** The sentences of a passage in order, without the white space between them. Never throws, whatever the text. */
export const listSentences = remember((text): readonly Sentence[] => {
  const sentences = text.length > longestParsedText || veryLongWord.test(text) ? segment(text) : parse(text)
  return sentences.flatMap(cut)
})

/** Nobody writes sentences so long; cut, no pattern of a rule has more than this to look through. */
const longestSentence = 2_000

function cut({ text, start, end }: Sentence): Sentence[] {
  if (text.length <= longestSentence) return [{ text, start, end }]
  const count = Math.ceil(text.length / longestSentence)
  return Array.from({ length: count }, (_, index) => {
    const from = index * longestSentence
    const piece = text.slice(from, from + longestSentence)
    return { text: piece, start: start + from, end: start + from + piece.length }
  })
}

function parse(text: string): Sentence[] {
  const sentences: Sentence[] = []
  for (const paragraph of parser.parse(text).children) {
    if (paragraph.type !== 'ParagraphNode') continue
    for (const node of paragraph.children) {
      const start = node.position?.start.offset
      if (node.type !== 'SentenceNode' || start === undefined) continue
      const words = wordsOf(node)
      sentences.push({ text: words, start, end: start + words.length })
    }
  }
  return sentences
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

function segment(text: string): Sentence[] {
  return [...segmenter.segment(text)].flatMap(({ segment: piece, index }) => {
    const words = piece.trim()
    if (words === '') return []
    const start = index + piece.indexOf(words)
    return [{ text: words, start, end: start + words.length }]
  })
}
