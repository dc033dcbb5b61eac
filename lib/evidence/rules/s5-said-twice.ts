import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { normaliseSentence } from '#lib/evidence/fingerprint.ts'
import { partHit, quoteShort, textHit } from '#lib/evidence/hits.ts'

/** Shorter sentences may recur: "Ask your doctor." */
const fewestWords = 8

/** The same sentence twice. */
export const saidTwice: Rule = {
  id: 'S5',
  version: 1,
  name: 'Said twice',
  severity: 'asks',
  definition: `A sentence of ${fewestWords} words or more stands in the text twice, or is the title again. Key points may repeat the text.`,
  source: 'The legacy page, lines 1, 3, 4 and 6',
  remedy: 'Keep it once, where it belongs.',
  fires: [
    {
      text: 'Most people can stop the tablets after a year of treatment. Most people can stop the tablets after a year of treatment.',
      why: 'The second sentence repeats the first.',
    },
  ],
  doesNotFire: [{ text: 'Ask your doctor. Ask your doctor.', why: 'Short instructions may recur.' }],
  check: ({ subject, passages }) => {
    const seen = new Set<string>()
    const hits: Hit[] = []
    if (subject.repeatedTitles > 0) {
      const times = subject.repeatedTitles + 1
      hits.push(partHit('title', `title ${times} times`, `The page gave its title ${times} times.`))
    }
    for (const passage of passages) {
      if (
        passage.role === 'key-point' ||
        passage.role === 'description' ||
        passage.role === 'neighbour-title'
      )
        continue
      for (const { text, start, end } of passage.sentences) {
        const words = normaliseSentence(text)
        if (words.split(' ').length < fewestWords) continue
        if (seen.has(words))
          hits.push(textHit(passage, text, [start, end], `“${quoteShort(text)}” stands here a second time.`))
        seen.add(words)
      }
    }
    return hits
  },
}
