import { measureReading, splitWords } from '#lib/document/reading.ts'
import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { partHit, quoteShort, textHit } from '#lib/evidence/hits.ts'

/** What the general public reads without effort, and how much of it may be long. */
const most = { fleschKincaid: 8, smog: 9, sentenceWords: 30, longWords: 20, longShare: 0.25 }
/** Below so many words a grade says little. */
const fewestWords = 120

/** Harder to read than its readers can be expected to. */
export const hardToRead: Rule = {
  id: 'L4',
  version: 1,
  name: 'Hard to read',
  severity: 'asks',
  definition: `For the general public: SMOG above ${most.smog} (from 30 sentences on) or Flesch–Kincaid above ${most.fleschKincaid}, or more than a quarter of the sentences longer than ${most.longWords} words. Single sentences longer than ${most.sentenceWords} words are told for information.`,
  source: 'NHS digital service manual (reading age 9 to 11); NIH and AMA (grade 6 to 8); McLaughlin 1969',
  remedy: 'Shorten sentences, and explain or replace long words.',
  fires: [{ text: '(an article of grade 15)', why: 'Most adults would give up.' }],
  doesNotFire: [{ text: '(the same for professionals)', why: 'They read it every day.' }],
  check: ({ subject, passages }) => {
    if (subject.audience === 'professional') return []
    const reading = measureReading(subject.content.body)
    const sentences = passages
      .filter(({ role }) => role === 'paragraph' || role === 'lead' || role === 'key-point')
      .flatMap((passage) =>
        passage.sentences.map((sentence) => ({ passage, sentence, words: splitWords(sentence.text).length })),
      )
    const long = sentences.filter(({ words }) => words > most.sentenceWords)
    const share =
      sentences.filter(({ words }) => words > most.longWords).length / Math.max(1, sentences.length)
    const problems = [
      ...(reading.readingGrade > most.fleschKincaid
        ? [`Flesch–Kincaid grade ${reading.readingGrade}, aim for ${most.fleschKincaid}`]
        : []),
      ...((reading.smogGrade ?? 0) > most.smog
        ? [`SMOG grade ${reading.smogGrade}, aim for ${most.smog}`]
        : []),
      ...(share > most.longShare
        ? [`${Math.round(share * 100)} % of the sentences have more than ${most.longWords} words`]
        : []),
    ]
    const whole: Hit[] =
      problems.length > 0 && reading.wordCount >= fewestWords
        ? [partHit('body', 'reading grade', `The text is hard to read: ${problems.join('; ')}.`)]
        : []
    return [
      ...whole,
      ...long.map(({ passage, sentence: { text, start, end }, words }) =>
        textHit(passage, text, [start, end], `“${quoteShort(text, 60)}” has ${words} words.`, 'informs'),
      ),
    ]
  },
}
