import { findClaim } from '#lib/evidence/claims.ts'
import type { Rule } from '#lib/evidence/evidence.ts'
import { matchesIn, textHit } from '#lib/evidence/hits.ts'

const everyone =
  /\b(?:all|most|many|various|several|different|numerous|any) (?:types of |kinds of |forms of )?(?:stage 4 |advanced |metastatic |chronic )?(?:cancers?|patients|people|tumou?rs|adults|women|men|children|diseases|conditions)\b/giu

/** A sentence speaks of more people than its source studied. */
export const widePopulation: Rule = {
  id: 'E3',
  version: 1,
  name: 'More people than were studied',
  severity: 'asks',
  definition:
    'A cited claim speaks of all, most, many or various patients, people or diseases, and each source behind it recorded findings in a narrower group that the sentence does not name.',
  source: 'CONSORT 2010, item 21 (generalisability), doi:10.1136/bmj.c332',
  remedy: 'Say in whom it was found.',
  fires: [
    {
      text: 'The drugs have shown success in various types of cancers [wolchok2025].',
      why: 'The source studied people with advanced melanoma.',
    },
  ],
  doesNotFire: [
    {
      text: 'In many people with advanced melanoma the drugs have shown success [wolchok2025].',
      why: 'The group is named.',
    },
  ],
  check: ({ subject, passages }) =>
    [...matchesIn(passages, everyone)].flatMap(({ passage, sentence, at, words }) => {
      if (findClaim(sentence.text) !== 'effect') return []
      const populations = sentence.references
        .flatMap((id) => subject.references.find((one) => one.id === id)?.ledger ?? [])
        .map(({ population }) => population)
      const named = significantWords(sentence.text)
      const isCovered = (population: string) => {
        const narrowing = [...significantWords(population)]
        return narrowing.length === 0 || narrowing.some((word) => named.has(word))
      }
      if (populations.length === 0 || populations.some(isCovered)) return []
      return [textHit(passage, sentence.text, at, `“${words}”: the source studied ${populations[0]}.`)]
    }),
}

/** Words that narrow nothing. */
const wide = new Set(
  'people patients adults adult men women children group groups with without and the who had have in of at or aged years treated untreated not yet advanced metastatic chronic cancer cancers disease diseases types various many most all several study trial trials'.split(
    ' ',
  ),
)

function significantWords(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/[\p{L}][\p{L}-]{3,}/gu) ?? []).filter((word) => !wide.has(word)))
}
