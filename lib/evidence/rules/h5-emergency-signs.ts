import type { Rule } from '#lib/evidence/evidence.ts'
import { partHit } from '#lib/evidence/hits.ts'

const sign = new RegExp(
  [
    'chest pains?',
    '(?:pain|pressure|tightness|crushing)[^.;]{0,30} in (?:the|your) chest',
    'sudden (?:weakness|numbness|confusion|loss of (?:sight|vision|speech)|severe headache)',
    'one side of (?:the|your|their|her|his) (?:face|body)',
    '(?:face|mouth|smile|arm)s? (?:droops?|drooping|sags?|falls? to one side|goes numb)',
    '(?:slurred|garbled) speech|(?:words|speech)[^.;]{0,20} (?:slurred|garbled)|slurs? (?:the|his|her|their) words',
    "(?:cannot|can’t|can't|unable to|trouble|difficulty|struggles? to|struggling to|fights? for|gasp\\w*|stops?) (?:breath(?:e|ing)?|for (?:breath|air))",
    '(?:very slow|shallow|no) breathing|(?:blue|grey|gray)(?:ish)? (?:lips|skin|face)|(?:lips|skin|face)[^.;]{0,20} (?:blue|grey|gray)\\b|(?:tiny|pinpoint) pupils',
    "severe (?:bleeding|allergic reaction)|bleeding (?:that )?(?:will not|won’t|won't|does not|doesn’t) stop|coughing up blood|vomiting blood|black stools",
    'unconscious|cannot be woken|can’t be woken|passes out|collapses?\\b|seizures?|fits? lasting',
    'blinding headache|(?:lips?|tongue|throat|face)(?: and (?:the )?(?:lips?|tongue|throat|face))? (?:may |can |might )?swells?|breathing (?:becomes|gets) (?:hard|difficult)|too breathless to|(?:band|tightness|weight) (?:around|on|across) the chest',
    'stiff neck|rash that does not fade|swell\\w* (?:of|around|in) (?:the|your) (?:face|throat|lips|tongue)|anaphyla\\w+',
    'thoughts of (?:suicide|killing|ending)',
  ]
    .map((one) => `\\b(?:${one})`)
    .join('|'),
  'iu',
)
/** Signs that were counted or found in a study, or that the sentence says are none. */
const counted =
  /\b(?:reported|recorded|counted|occurred|were (?:seen|found|rare|common)|trials?|stud(?:y|ies)|review|participants|\d+ (?:in|of) \d|no (?:sign|case)s?|in (?:your|their|his|her) sleep)\b|\d\s?%/iu

/** Signs of an emergency, and no word on whom to call. */
export const emergencySigns: Rule = {
  id: 'H5',
  version: 2,
  name: 'Emergency signs without a card',
  severity: 'asks',
  definition:
    'Running text tells readers of signs of an emergency (chest pain, stroke, trouble breathing) as what may happen, and the article has no emergency care card.',
  source: 'NHS design system, care cards',
  remedy: 'Add an emergency care card with the signs.',
  fires: [{ text: 'You may feel chest pain after the injection.', why: 'And then?' }],
  doesNotFire: [{ text: '(the same with an emergency card)', why: 'It says whom to call.' }],
  check: ({ subject, passages }) => {
    const hasCard = subject.content.body.content.some(
      (block) =>
        (block.type === 'careCard' && block.attrs.level === 'emergency') ||
        (block.type === 'crisisHelp' && block.attrs.concern === 'emergency'),
    )
    if (hasCard) return []
    const first = passages
      .filter(
        ({ role }) => role === 'paragraph' || role === 'lead' || role === 'key-point' || role === 'care-card',
      )
      .flatMap(({ sentences }) => sentences)
      .find(({ text }) => sign.test(text) && !counted.test(text))
    return first
      ? [
          partHit(
            'body',
            `emergency ${first.text}`,
            `“${sign.exec(first.text)?.[0]}” may be an emergency, and no card says whom to call.`,
          ),
        ]
      : []
  },
}
