import {
  adverb,
  between,
  changeVerb,
  fraction,
  modal,
  number,
  outcome,
  strongVerb,
  wordedNumber,
} from '#lib/evidence/claim-words.ts'
import { remember } from '#lib/remember.ts'

/** Why a sentence needs a source. */
export type ClaimKind = 'effect' | 'figure' | 'study'

const perfect =
  '(?:has|have|had|was|were|is|are)\\s+(?:also\\s+|now\\s+|been\\s+|repeatedly\\s+|consistently\\s+){0,2}'
const success =
  '(?:efficacy|effective(?:ness)?|success(?:ful)?|benefits?|beneficial|improvements?|improved?|reduc\\w+|lower\\w*|survival|responses?|results|effects?|safe(?:ty)?|protection|superior|promise)'

const result = new RegExp(
  `\\b${perfect}(?:shown|demonstrated|proven|proved)\\b\\s+${between(7)}${success}\\b`,
  'iu',
)
const plainResult = new RegExp(
  `\\b(?:shows?|showed|demonstrates?|demonstrated|proves?|proved)\\s+${between(5)}${success}\\b`,
  'iu',
)
const strengthened = new RegExp(
  `\\b(?:${adverb}\\s+(?:${strongVerb}|${changeVerb})|(?:${strongVerb}|${changeVerb})\\s+${between(6)}${adverb})\\b`,
  'iu',
)
const strong = new RegExp(`(?:^|[^\\p{L}-])(?:${modal}\\s+)?(?<verb>${strongVerb})(?![\\p{L}-])`, 'giu')
const change = new RegExp(
  `(?:^|[^\\p{L}-])(?:${modal}\\s+)?(?<verb>${changeVerb})\\s+${between(7)}${outcome}(?![\\p{L}-])`,
  'giu',
)
const passive = new RegExp(
  `(?<![\\p{L}-])${outcome}\\s+(?:(?:was|were|is|are|has been|have been)\\s+)?(?:\\p{L}+ly\\s+)?(?:reduced|lowered|improved|eased|relieved|shortened|prevented|halved|doubled|cured|reversed|slowed|increased|raised)(?![\\p{L}-])(?!\\s+(?:to|risk|sensitivity)\\b)`,
  'iu',
)
const shownTo = new RegExp(
  `\\b(?:has|have|was|were|is|are) (?:also |now |been )*(?:shown|proven|proved|found|known|demonstrated) to (?:\\p{L}+ly )?(?:${strongVerb}|${changeVerb})(?![\\p{L}-])`,
  'iu',
)
const harmless =
  /\bwithout (?:harming|damaging|hurting|affecting|any (?:harm|risk|side effects)|side effects|harm|risk)\b|\b(?:has|have|with) no side effects\b|\bfree (?:of|from) side effects\b|\b(?:cannot|can’t|can't) (?:do (?:any|the least) (?:harm|damage)|harm|hurt)\b/iu

/** "brings blood pressure down", "keeps infections at bay". */
const particle = new RegExp(
  `\\b(?<verb>brings?|brought|takes?|took|drives?|drove|keeps?|kept|holds?|held|puts?|push(?:es)?|pushed)\\s+${between(4)}${outcome}\\s+(?:(?!(?:and|or|then|to|which|that|who)\\s)[^.;:!?\\s]+\\s+){0,4}?(?:down|away|at bay|under control|in check|into remission)\\b`,
  'giu',
)
/** "people live longer", "wounds heal sooner". */
const fared =
  /(?<!\bhalf )\b(?<verb>live[sd]?|sleeps?|slept|heal(?:s|ed)?|recover(?:s|ed)?|breathes?|die[sd]?|hurts?|(?:falls?|fell) asleep|relapse[sd]?) (?:[\p{L}-]+ ){0,2}?(?:longer|better|faster|sooner|quicker|less often|less|later|deeper|more deeply)\b(?! than (?:the|this|that|expected|others)\b)/giu
/** "is as effective as", "works better than", "can be prevented". */
const works =
  /\b(?<verb>(?:is|are|was|were|proves?|proved|remains?) (?:(?:[\p{L}]+ly|just|as|very|more|less) ){0,2}(?:effective|efficacious|ineffective|useless|beneficial|helpful) (?:for|in|against|as|than|at)|(?:works?|worked) (?:(?:just|equally) )?(?:as well as|as fast as|better than|against|for (?:most|all|everyone|everybody|many|nearly|almost))|(?:can|could) be (?:avoided|prevented|reversed|cured))\b/giu
/** "makes children calmer". */
const makesSo = new RegExp(
  `\\b(?<verb>makes?|keeps?|leaves?)\\s+${between(5)}(?:healthier|stronger|sharper|calmer|fitter|younger|slimmer|happier|hurt less|symptom-free|pain-free)\\b`,
  'giu',
)

const figure = new RegExp(
  [
    '\\d\\s?(?:%|per ?cent\\b|percentage points?\\b)',
    `\\b${wordedNumber}[ -]per ?cent\\b`,
    `\\b${fraction} (?:of (?!(?:an? |the )?(?:hour|year|month|day|century|cup|glass|tablet|plate|page|way|mile|lit|spoon))|less|more|fewer|lower|higher)`,
    `\\bby ${fraction}\\b`,
    '\\b(?:two|three|four|five|six|eight|ten)-?fold\\b',
    `\\b${number} (?:[\\p{L}-]+ )?(?:in|out of|of) (?:every )?(?:\\d[\\d,]{2,}|a hundred|a thousand)\\b`,
    `\\b${number} per (?:\\d[\\d,]*|hundred|thousand)\\b`,
    `\\b${number} (?:(?!(?:day|week|month|year|hour|time|minute|step)s?\\b)[\\p{L}-]+ )?(?:in|out of) (?:every )?(?:\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|a hundred|a thousand)\\b`,
    '\\b(?:hazard|risk|odds|rate|likelihood) ratio\\b[^.]*\\d',
    `\\b(?:${number}|twice|several|many) (?:times|-fold)\\b (?:as|more|less|higher|lower|likelier|greater|the)`,
    '\\b(?:twice|half) as (?:likely|many|often|high|much)\\b',
    '\\b\\d+(?:\\.\\d+)?-fold\\b',
    '\\bmedian\\b[^.]{0,60}\\d',
    `\\bhalf of [^.;]{0,60}\\b(?:live|lived|survive|survived|recover|recovered|relapse|relapsed|die|died)\\b[^.;]{0,30}\\b(?:${number}) (?:months|years|weeks)\\b`,
    '\\b(?:lived?|survived?|survival|alive)\\b[^.]{0,60}\\d+(?:\\.\\d+)? (?:months?|years?|weeks?)\\b',
  ].join('|'),
  'iu',
)

/** Studies in general, or one that nobody has named: "the trial" and "this review" are those just cited. */
const studied =
  /(?<!\b(?:the|this|that|these|those|both|our|its|their|each|one|neither|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[\p{L}-]+ ){0,2})\b(?:a (?:[\p{L}-]+ ){0,2}(?:study|trial|review|meta-analysis|survey)|studies|research|trials|meta-analyses|systematic reviews|evidence|data|scientists|researchers|experts|surveys)\b(?:[^.;:!?]{0,50}?)\b(?<!\b(?:cannot|not|never|can’t|can't) )(?:show|shows|showed|shown|suggests?|suggested|found|finds?|indicates?|indicated|demonstrates?|demonstrated|proves?|proved|proven|confirms?|confirmed|reports?|reported|links?|linked|concludes?|concluded|say|says|agree|agrees)\b/iu

/** Open questions, examples with made-up numbers, and what others may say assert nothing. */
const notTheTexts =
  /^(?:which|why|whether|how|what|who|where)\b[^?]*$|^when\b[^?,]*$|^if\b[^.]*\bwould\b|\b(?:you may|you might|you will|people|some) (?:have )?(?:read|hear|heard|see|say|told|claim)\b/iu

const instruction =
  /^(?:please |always |never |do not |don’t |don't |if [^,]{3,120}, ?(?:please )?)?(?:ask|call|phone|ring|talk|speak|tell|see|go|take|bring|keep|stop|start|try|avoid|check|write|use|drink|eat|rest|sit|lie|wait|read|find|get|make|choose|consider|contact|rinse|gargle|apply|put|hold|press|cool|wash|clean|cover|wear|remove|swallow|chew|breathe|book|mix|store|give|set|leave|reduce|lower|limit|cut|protect|boost|seek|visit|remember|note|compare|measure|let|look|rub|spread|soak|massage|stretch|turn|lift|open|fill|shake|stir|add|pour|count|do|don’t|don't)\b/iu

/**
 * Whether a sentence claims something that a source must stand behind, and of which kind; null for definitions,
 * instructions, questions, aims and possibilities without a measured outcome.
 */
export const findClaim = remember((sentence): ClaimKind | null => {
  if (assertsNothing(sentence)) return null
  if (figure.test(sentence)) return 'figure'
  if (studied.test(sentence)) return 'study'
  return isEffect(sentence) ? 'effect' : null
})

function assertsNothing(sentence: string): boolean {
  return /\?["”’')\]]*$/.test(sentence.trim()) || instruction.test(sentence) || notTheTexts.test(sentence)
}

function isEffect(sentence: string): boolean {
  return (
    harmless.test(sentence) ||
    result.test(sentence) ||
    plainResult.test(sentence) ||
    shownTo.test(sentence) ||
    (passive.test(sentence) && !/\b(?:not|whether|if|can be|could be|may be|should be)\b/iu.test(sentence)) ||
    strengthened.test(sentence) ||
    [strong, particle, fared, works, makesSo].some((pattern) =>
      [...sentence.matchAll(pattern)].some((match) => isAsserted(sentence, match)),
    ) ||
    [...sentence.matchAll(change)].some(
      (match) => isAsserted(sentence, match) && !isDefining(sentence, match),
    )
  )
}

/** "to reduce", "aims to recognise and destroy", "does not cure", "whether it prevents" assert nothing. */
const notAsserted =
  /\b(?:to(?:\s+[\p{L}-]+(?:,|\s+(?:and|or)))?|not|never|nor|cannot|can’t|can't|don’t|doesn’t|didn’t|don't|doesn't|didn't|whether(?:\s+[\p{L}-]+){0,4}|if(?:\s+[\p{L}-]+){0,4}|how(?:\s+[\p{L}-]+){0,4}|nothing|no one|none|neither)(?:\s+(?:yet|been|always|fully|also|yet been))?\s*$/iu

function isAsserted(sentence: string, match: RegExpExecArray): boolean {
  const verb = match.groups?.verb ?? ''
  const at = match.index + match[0].toLowerCase().indexOf(verb.toLowerCase())
  const before = sentence.slice(0, at).replace(new RegExp(`\\b${modal}\\s*$`, 'iu'), '')
  // A participle before a noun ("reduced risk", "treated people") names a state; after a noun or pronoun it asserts.
  const isBareParticiple =
    /ed$/i.test(verb) && /(?:^|[,(]|\b(?:a|an|the|of|with|in|for|by|and|or|from|when|as))\s*$/iu.test(before)
  // "a cure", "the cut": a noun.
  const isNoun = /\b(?:an?|the|no|any|this|that|one|each|its|their)(?: new| real| possible)?\s*$/iu.test(
    before,
  )
  return !notAsserted.test(before) && !isBareParticiple && !isNoun
}

/** "tablets that lower blood sugar" says which tablets, not what was found. */
function isDefining(sentence: string, match: RegExpExecArray): boolean {
  const verb = match.groups?.verb ?? ''
  const before = sentence.slice(0, match.index + match[0].toLowerCase().indexOf(verb.toLowerCase()))
  return /\b(?:that|which|who)(?: (?:can|may|also|help to))?\s+$/iu.test(before)
}

/** Whether a sentence has a figure that counts or measures people: what makes a benefit quantified. */
export function hasFigure(sentence: string): boolean {
  return figure.test(sentence)
}

const anyChange = new RegExp(
  `(?:^|[^\\p{L}-])(?:${modal}\\s+)?(?<verb>${changeVerb}|helps?|works?|pays? off|makes?|means?|gives?|gave|brings?|brought|builds?|spares?|saves?|adds?|enough to (?:improve|reduce|lower|raise|help|cure|prevent|strengthen)|can be (?:brought|helped|treated|made|cured|reversed|prevented|improved))(?![\\p{L}-])`,
  'giu',
)

/** Whether a cited sentence says what something does, whatever it is measured in: looser than a claim. */
export function assertsEffect(sentence: string): boolean {
  if (assertsNothing(sentence)) return false
  return isEffect(sentence) || [...sentence.matchAll(anyChange)].some((match) => isAsserted(sentence, match))
}
