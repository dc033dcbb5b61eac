import { remember } from '#lib/remember.ts'

/** Why a sentence needs a source. */
export type ClaimKind = 'effect' | 'figure' | 'study'

const modal = '(?:can|could|may|might|will|would|shall)'
const adverb =
  '(?:significantly|substantially|dramatically|greatly|markedly|effectively|considerably|drastically|powerfully|clearly|sharply|strongly|permanently|completely|safely)'
const strongVerb =
  '(?:cures?|cured|prevents?|prevented|eliminates?|eliminated|reverses?|reversed|heals?|healed|kills?|killed|destroys?|destroyed|halts?|halted|inhibits?|inhibited|eradicates?|eradicated|protects? (?:you |people |them )?(?:against|from)|protected (?:against|from)|wards? off|fights? off)'
const changeVerb =
  '(?:reduces?|reduced|lowers?|lowered|cuts?|decreases?|decreased|improves?|improved|increases?|increased|raises?|raised|extends?|extended|prolongs?|prolonged|boosts?|boosted|eases?|eased|relieves?|relieved|enhances?|enhanced|slows?|slowed|strengthens?|strengthened|shortens?|shortened|doubles?|doubled|halves|halved|triples?|tripled|worsens?|worsened|soothes?|soothed|calms?|calmed|curbs?|curbed|controlled|shrinks?(?! from)|shrank|suppress(?:es|ed)?|restores?|restored|sharpens?|sharpened|lifted|blocks|blocked|clears(?: up)?|cleared(?: up)?|stops|stopped|triggers|triggered|fuels|fuelled|drives|aggravates?|aggravated|brings? on|brought on|sets? off|speeds up|beats|outperforms?|outperformed|dampens?|dampened|combats|staves? off|keeps? (?:at bay|away)|lessens?|lessened|limits|limited|minimi[sz]es?|minimi[sz]ed|repairs|repaired|treats|stabili[sz]es?|stabili[sz]ed|damages|damaged|weakens?|weakened)'
/** What a change can be measured in. "Outcomes" and "chances" alone are too vague to be measured. */
const outcome =
  '(?:risks?|mortality|deaths?|dying|survival|(?:life )?expectancy|symptoms?|pain|headaches?|migraines?|attacks?|strokes?|blood pressure|cholesterol|blood sugar|infections?|inflammation|relapses?|remission|tumou?rs?|cancers?|metastas[ei]s|fatigue|anxiety|depression|insomnia|sleep|fitness|strength|memory|cognition|immunity|immune system|overdoses?|weight|quality of life|admissions?|complications?|side effects|function|fertility|recovery|healing|dementia|diabetes|asthma|allerg(?:y|ies)|fractures?|falls|progression|disease|throats?|frailty|itch(?:ing|iness)?|rash(?:es)?|eczema|acne|psoriasis|cough(?:s|ing)?|breathlessness|mood|stress|concentration|digestion|bloating|constipation|heartburn|reflux|swelling|stiffness|joints?|skin|bones?|bone density|teeth|gums?|eyesight|vision|hearing|kidneys?|liver|heart|lungs?|brain|nerves?|hot flushes|hot flashes|cramps?|nausea|vertigo|tinnitus|colds?|flu|fever|wrinkles|age?ing|hair loss|appetite|energy|stamina|balance|mobility|birth weight|labou?r|miscarriages?|pre-?term births?|tooth decay|cavities|caries|plaque|snoring|stones|wheez(?:e|ing)|muscles?|circulation|hormones?|oxygen uptake|metabolism|gut|bladder|wounds?|scars?|spasms?|tremors?|sight loss|blindness|deafness|arthritis|measles|osteoporosis|sciatica|incontinence|stillbirths?|obesity|injur(?:y|ies)|hospital stays?)'

/** A few words of one clause: an infinitive or a relative clause begins another. */
const between = (most: number) => `(?:(?!(?:to|which|that|who)\\s)[^.;:!?\\s]+\\s+){0,${most}}?`
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
  /\bwithout (?:harming|damaging|hurting|affecting|any (?:harm|risk|side effects)|side effects|harm|risk)\b|\b(?:has|have|with) no side effects\b/iu

const number =
  '(?:\\d[\\d,]*(?:\\.\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|a (?:third|quarter|fifth|tenth))'
const figure = new RegExp(
  [
    '\\d\\s?(?:%|per ?cent\\b|percentage points?\\b)',
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
  /(?<!\b(?:the|this|that|these|those|both|our|its|their|each|one|neither|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[\p{L}-]+ ){0,2})\b(?:a (?:[\p{L}-]+ ){0,2}(?:study|trial|review|meta-analysis|survey)|studies|research|trials|meta-analyses|systematic reviews|evidence|data|scientists|researchers|experts|surveys)\b(?:[^.;:!?]{0,50}?)\b(?:show|shows|showed|shown|suggests?|suggested|found|finds?|indicates?|indicated|demonstrates?|demonstrated|proves?|proved|proven|confirms?|confirmed|reports?|reported|links?|linked|concludes?|concluded|say|says|agree|agrees)\b/iu

/** Open questions, examples with made-up numbers, and what others may say assert nothing. */
const notTheTexts =
  /^(?:which|why|whether|how|what|who|where)\b[^?]*$|^when\b[^?,]*$|^if\b[^.]*\bwould\b|\b(?:you may|you might|you will|people|some) (?:have )?(?:read|hear|heard|see|say|told|claim)\b/iu

const instruction =
  /^(?:please |always |never |do not |don’t |don't |if [^,]{3,120}, ?(?:please )?)?(?:ask|call|phone|ring|talk|speak|tell|see|go|take|bring|keep|stop|start|try|avoid|check|write|use|drink|eat|rest|sit|lie|wait|read|find|get|make|choose|consider|contact|rinse|gargle|apply|put|hold|press|cool|wash|clean|cover|wear|remove|swallow|chew|breathe|book|mix|store|give|set|leave|reduce|lower|limit|cut|protect|boost|seek|visit|remember|note|compare|measure|let|look|do|don’t|don't)\b/iu

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
    [...sentence.matchAll(strong)].some((match) => isAsserted(sentence, match)) ||
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
  `(?:^|[^\\p{L}-])(?:${modal}\\s+)?(?<verb>${changeVerb}|helps?|works?|makes?|means?|brings?|brought|builds?|spares?|saves?|adds?|enough to (?:improve|reduce|lower|raise|help|cure|prevent|strengthen)|can be (?:brought|helped|treated|made|cured|reversed|prevented|improved))(?![\\p{L}-])`,
  'giu',
)

/** Whether a cited sentence says what something does, whatever it is measured in: looser than a claim. */
export function assertsEffect(sentence: string): boolean {
  if (assertsNothing(sentence)) return false
  return isEffect(sentence) || [...sentence.matchAll(anyChange)].some((match) => isAsserted(sentence, match))
}
