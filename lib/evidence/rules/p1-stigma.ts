import type { Rule } from '#lib/evidence/evidence.ts'
import { textHit } from '#lib/evidence/hits.ts'
import { matchWords } from '#lib/evidence/match-words.ts'
import { isQuoted } from '#lib/evidence/quoted-words.ts'
import { houseWords } from '#lib/evidence/word-lists.ts'

/** Names of bodies and posts keep their words. */
const inName =
  /\b(?:Institute|Society|Association|Alcoholics Anonymous|Anonymous|Centre|Center|Department|Journal|Act|Office)\b/u

/** Words that keep people from care. */
export const stigmaWords: Rule = {
  id: 'P1',
  version: 3,
  name: 'Words that hurt',
  severity: 'asks',
  definition:
    'A word of the stigma list stands outside quotation marks and outside the name of a body or post.',
  source:
    'NIDA, Words matter; NICE and Samaritans media guidelines; Broyles LM et al. Subst Abus. 2014;35(3):217-221',
  remedy: 'Name the person first.',
  fires: [
    { text: 'Heroin addicts need naloxone.', why: 'People who use heroin.' },
    { text: 'She committed suicide.', why: 'It is no crime.' },
  ],
  doesNotFire: [
    { text: 'An addiction medicine specialist can help.', why: 'The name of a field.' },
    { text: 'The National Institute on Drug Abuse pays for it.', why: 'The name of a body.' },
    { text: 'Use a clean needle each time.', why: 'A needle.' },
    { text: 'Her word for herself was “addict”.', why: 'Her own word.' },
  ],
  check: ({ subject, passages }) =>
    [
      ...matchWords(
        passages.filter(({ role }) => role !== 'quotation'),
        (subject.houseWords ?? houseWords).lists.stigma,
      ),
    ]
      .filter(({ passage, at: [from, to] }) => {
        const around = passage.text.slice(Math.max(0, from - 40), to + 25)
        const isName = inName.test(around) && /^\p{Lu}/u.test(passage.text.slice(from, to))
        return !isQuoted(passage.text, from) && !isName
      })
      .map(({ passage, sentence, at, words, say }) =>
        textHit(passage, `${sentence.text} › ${words}`, at, `“${words}”: say “${say}”.`),
      ),
}
