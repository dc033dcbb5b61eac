import type { Case, Hit, Rule } from '#lib/evidence/evidence.ts'
import { textHit, wordsBefore } from '#lib/evidence/hits.ts'
import { matchWords } from '#lib/evidence/match-words.ts'
import { isMentioned, isSpokenByName } from '#lib/evidence/quoted-words.ts'
import { houseWords } from '#lib/evidence/word-lists.ts'

/** Words that promise more than evidence can. */
export const hype: Rule = {
  id: 'L1',
  version: 3,
  name: 'Hype',
  severity: 'asks',
  definition:
    'A word of the hype list stands in the text, outside the quoted words of a named person, not talked about as a word and not negated. Core words block in title, standfirst and key points; soft words only inform.',
  source:
    'HealthNewsReview red flags; Abola MV, Prasad V. JAMA Oncol. 2016;2(1):139-141, doi:10.1001/jamaoncol.2015.3931',
  remedy: 'Say what was found, in whom, and how large it is.',
  fires: [
    { text: 'It is a breakthrough for patients.', why: 'The word says nothing that can be checked.' },
    { text: 'The results are remarkable.', why: 'How large are they?' },
  ],
  doesNotFire: [
    { text: 'Dr Ana Ruiz said: “It is a breakthrough.”', why: 'Her words, under her name.' },
    { text: 'It has not cured cancer.', why: 'Negated.' },
    { text: 'The transformation zone of the cervix.', why: 'Anatomy.' },
    { text: 'Keep it in a secure and obscure place.', why: 'Other words.' },
    { text: 'Magic mushrooms contain psilocybin.', why: 'Their name.' },
  ],
  check: (one) => [...listHype(one, 'core'), ...listHype(one, 'soft')],
}

function listHype({ subject, passages }: Case, list: 'core' | 'soft'): Hit[] {
  const { lists } = subject.houseWords ?? houseWords
  return [...matchWords(passages, lists[list])]
    .filter(({ passage, sentence, at: [from] }) => {
      const before = wordsBefore(passage, sentence, from)
      return (
        !isSpokenByName(passage.text, from) &&
        !isMentioned(passage.text, from) &&
        !/\b(?:not|no|never|n’t|n't|nor)(?: yet| been| a| an| the)*\s*$/iu.test(before)
      )
    })
    .map(({ passage, sentence, at, words, say }) => {
      const isWeighty =
        passage.role === 'title' || passage.role === 'standfirst' || passage.role === 'key-point'
      const severity = list === 'soft' ? 'informs' : isWeighty ? 'blocks' : 'asks'
      return textHit(passage, `${sentence.text} › ${words}`, at, `“${words}”: say ${say} instead.`, severity)
    })
}
