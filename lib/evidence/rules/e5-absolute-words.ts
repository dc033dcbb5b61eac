import type { Rule } from '#lib/evidence/evidence.ts'
import { matchesIn, textHit, wordsBefore } from '#lib/evidence/hits.ts'
import { isQuoted } from '#lib/evidence/quoted-words.ts'
import { isVagueStudy } from '#lib/evidence/rules/e2-vague-study.ts'

/** What a sentence says happens to them, as a rule of nature. Of the people of one study it may be true. */
const whatHappens =
  '(?:(?:who|with|of|in) (?:[^.;:\\s]+ ){1,4})?(?:(?:can|will|should|must|needs? to|has to|have to) (?:get|take|have|be|recover|benefit|respond|survive|stop)|faces?|dies?|gets?|needs?|benefits?|responds?|survives?|suffers?|recovers?|(?:is|are) (?:immune|safe|at risk|cured))\\b'

const notAVerb =
  'in|on|at|of|from|to|with|without|who|whose|that|and|or|but|aged|over|under|between|during|after|before|for|by|as|than|were|was|had|got|took|went|came|gave|fell|felt|kept|left|lost|met|read|saw|said|sent|slept|spent|stood|began|became|knew|chose|did|could|would|might|may|alike|together|about|like|living|up|older|younger|taking|having|too|here|there|should|must|can|will|need'

const absolute = new RegExp(
  [
    '\\b(?:always|never)\\b',
    `\\b(?:no one|nobody|everyone|everybody) ${whatHappens}`,
    `\\ball (?:patients|people|women|men|adults|children|doctors|cases) ${whatHappens}`,
    `\\b(?:all|every) (?:of (?:our|the) )?(?:patients?|persons?|people|wom[ae]n|m[ae]n|adults?|child(?:ren)?|doctors?|users?|smokers?) (?!(?:${notAVerb})\\b)(?:[\\p{L}-]+ly )?(?:[\\p{L}-]+(?<!ed|ing))\\b`,
    "(?:\\b(?:is|are|was|were|be|been)|[’'](?:re|s)) (?:completely |perfectly |entirely |totally |very |quite )?safe\\b(?! (?:to ask|enough))",
    '\\b(?:completely|perfectly|entirely|totally|100 ?%) (?:safe|effective|harmless|natural|cured|reliable)\\b',
    '\\bwithout (?:any )?(?:harm(?:ing)?|damag(?:e|ing)|risks?|side effects)\\b',
    '\\b(?:no|zero) (?:side effects|risks?|harms?)\\b',
    '\\bfree (?:of|from) (?:any )?(?:side effects|risks?)\\b',
    "\\b(?:cannot|can’t|can't) (?:do (?:any|the least) (?:harm|damage)|harm|hurt|fail|go wrong)\\b",
    '\\b(?:each and every|every single|invariably|unfailingly|without fail|without exception|a hundred per ?cent (?:of|safe|effective))\\b',
    '\\b(?:works?|worked|safe|suitable|effective) for (?:everyone|everybody|all ages)\\b',
    '\\b(?:cures?|cured|works?|worked|heals?|healed|treats?)\\b[^.;]{0,40} (?:in|for) all (?:patients|people|cases)\\b',
    '\\b(?:mistakes?|errors?|relapses?|failure) (?:is|are) impossible\\b',
    '\\b(?:guaranteed?|guarantees|risk-free|foolproof|fail-safe|harmless)\\b',
    '\\b(?:a|the|is|are|only|clinically|scientifically) proven (?!particularly|especially|very|more|to be difficult)(?=[\\p{L}])',
  ].join('|'),
  'giu',
)

const softened =
  /(?:n[’']t\b|\bno(?! one\b)\b|\b(?:lets?|not|nor|hardly|almost|nearly|rarely|few|ask (?:your|the)|whether|if|recorded|found|reported|saw|hold|measured)\b)[^.;:]{0,30}$/iu
const instructing = /^(?:never|always)\b/iu
/** What somebody never did, and what was never before, are no rule for others. */
const ofSomebody = /\b(?:he|she|I|we|they)(?:[’'](?:s|d|ve)| has| have| had)?\s*$|\bas\s*$/iu

/** Words that leave no exception. */
export const absoluteWords: Rule = {
  id: 'E5',
  version: 2,
  name: 'No exceptions',
  severity: 'asks',
  definition:
    'A sentence says always, never, no one, all patients, safe, without harm, no side effects, guaranteed or proven, outside a quotation and not negated. “Never” and “always” at the head of an instruction are instructions.',
  source: 'Cochrane PLEACS standards 2013; WHO Effective communications framework 2017',
  remedy: 'Say how often, or in whom it is not so.',
  fires: [
    { text: 'Targeted drugs work without harming healthy cells.', why: 'All drugs can harm.' },
    { text: 'The vaccine is completely safe.', why: 'Safe for whom, and how is it known?' },
    { text: 'This test always finds the cancer.', why: 'No test does.' },
  ],
  doesNotFire: [
    { text: 'It does not always work.', why: 'Negated.' },
    { text: 'Never stop these tablets at once.', why: 'An instruction.' },
    { text: 'Ask whether it is safe for you.', why: 'A question to the doctor.' },
  ],
  check: ({ passages }) =>
    [
      ...matchesIn(
        passages.filter(({ role }) => role !== 'quotation' && role !== 'neighbour-title'),
        absolute,
      ),
    ]
      .filter(({ passage, sentence, at: [from], words }) => {
        const before = wordsBefore(passage, sentence, from)
        return (
          !softened.test(before) &&
          !(before.trim() === '' && instructing.test(sentence.text)) &&
          !(instructing.test(words) && ofSomebody.test(before)) &&
          !isQuoted(passage.text, from) &&
          !sentence.text.endsWith('?') &&
          !isVagueStudy(sentence.text)
        )
      })
      .map(({ passage, sentence, at, words }) =>
        textHit(passage, sentence.text, at, `“${words.trim()}” leaves no exception.`),
      ),
}
