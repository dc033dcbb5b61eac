import { assertsEffect } from '#lib/evidence/claims.ts'
import type { Rule } from '#lib/evidence/evidence.ts'
import { matchesIn, textHit } from '#lib/evidence/hits.ts'

const everyone =
  /\b(?:(?:all|most|many|various|several|different|numerous|any|a (?:wide |broad |whole )?range of) (?:types of |kinds of |forms of )?(?:stage 4 |advanced |metastatic |chronic )?(?:cancers?|patients|people|tumou?rs|adults|women|men|children|diseases|conditions)|(?:patients|people|adults|women|men|children|those|anyone|everyone|anybody) (?:with|who have|living with) (?:[\p{L}\d-]+ ){0,2}[\p{L}\d-]+|(?:in|of|for|against) (?:(?:lung|breast|skin|bowel|kidney|prostate) cancer|cancer|melanoma|diabetes|migraines?|high blood pressure|insomnia)(?!\s+(?:trial|days?|stud|attack|drug|clinic|screen|research|care|treat|cells?|deaths?))|(?:cancer|melanoma|migraine|diabetes|stroke) patients|(?:puts?|reverses?|treats?|cures?|halts?|slows?) (?:diabetes|cancer|melanoma|migraines?|insomnia|high blood pressure)|(?:very |quite )?(?:different|all|many) (?:kinds|types|sorts) of \p{L}+|(?:tumours|cancers) of (?:very )?(?:different|all|many) (?:kinds|types|sorts))\b/giu

/** What makes a group narrower than the people who have the same disease, and words that say so. */
const limits: [population: RegExp, named: RegExp][] = [
  [/\buntreated\b/iu, /\buntreated|not (?:yet )?(?:been )?treated|first treatment|newly diagnosed\b/iu],
  [/\b(?:advanced|metastatic)\b/iu, /\b(?:advanced|metasta\w+|stage (?:4|IV)|spread)\b/iu],
  [/\bnon-?small|nonsquamous/iu, /\bnon-?small|nonsquamous/iu],
  [/\bHER2|PD-L1|EGFR/iu, /\bHER2|PD-L1|EGFR/iu],
  [/\bepisodic\b/iu, /\bepisodic|comes and goes|come and go|now and then\b/iu],
  [/\bchronic|long-term\b/iu, /\bchronic|long-term|long time|for (?:months|years)\b/iu],
  [/\bsedentary\b/iu, /\bsedentary|inactive|sit all day|do not exercise\b/iu],
  [/\btype 2\b/iu, /\btype 2\b/iu],
  [/\bwithout diabetes\b/iu, /\b(?:without|no|not have) diabetes\b/iu],
  [/\bopioid dependence\b/iu, /\bopioids?\b/iu],
]

/** A sentence speaks of more people than its source studied. */
export const widePopulation: Rule = {
  id: 'E3',
  version: 2,
  name: 'More people than were studied',
  severity: 'asks',
  definition:
    'A cited sentence that states an effect speaks of all, most, many or various patients, people or diseases, or of people with a disease, and each source behind it recorded findings in a narrower group (untreated, advanced, of one type) that neither the sentence nor the one before it names.',
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
      if (!assertsEffect(sentence.text)) return []
      const populations = sentence.references
        .flatMap((id) => subject.references.find((one) => one.id === id)?.ledger ?? [])
        .map(({ population }) => population)
      const before = passage.sentences[passage.sentences.indexOf(sentence) - 1]?.text ?? ''
      const isCovered = isQuantified(words)
        ? namesGroup(sentence.text)
        : namesNarrowing(`${before} ${sentence.text}`)
      if (populations.length === 0 || populations.some(isCovered)) return []
      return [textHit(passage, sentence.text, at, `“${words}”: the source studied ${populations[0]}.`)]
    }),
}

function isQuantified(words: string): boolean {
  return !/ (?:with|who have|living with) |^(?:in|of|for|against|puts?|reverses?|treats?|cures?|halts?|slows?) |^\p{L}+ patients$/iu.test(
    words,
  )
}

/** Whether a text names anything of a group. */
function namesGroup(text: string): (population: string) => boolean {
  const named = significantWords(text)
  return (population) => {
    const group = [...significantWords(population)]
    return group.length === 0 || group.some((word) => named.has(word))
  }
}

/** Whether a text says at least one thing that narrows a group, or nothing does. */
function namesNarrowing(text: string): (population: string) => boolean {
  return (population) => {
    const narrow = limits.filter(([limit]) => limit.test(population))
    return narrow.length === 0 || narrow.some(([, named]) => named.test(text))
  }
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
