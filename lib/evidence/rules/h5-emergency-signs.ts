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
    'stiff neck[^.;]{0,60} (?:fever|temperature|light|rash|headache)|(?:fever|temperature|headache|rash|light|confus\\w+)[^.;]{0,60} (?:stiff neck|neck is stiff)|neck is stiff|(?:rash|spots)[^.;]{0,20} (?:does not|doesn’t|do not|don’t|won’t) fade|swell\\w* (?:of|around|in) (?:the|your) (?:face|throat|lips|tongue)|anaphyla\\w+',
    'thoughts of (?:suicide|killing|ending)',
    'breastbone|blood in (?:the|your|their) (?:spit|sputum|phlegm|vomit)|(?:turns?|goes?|going) (?:blue|grey|gray)|drooping (?:mouth|face)|(?:muddled|jumbled) (?:words|speech)|worst headache|thunderclap headache|sudden(?:ly)? (?:breathless\\w*|crushing|tearing)',
  ]
    .map((one) => `\\b(?:${one})`)
    .join('|'),
  'iu',
)
/** Signs that were counted or found in a study, or that the sentence says are none. */
const counted =
  /\b(?:epilep\w+|reported|recorded|counted|occurred|were (?:seen|found|rare|common)|trials?|stud(?:y|ies)|review|participants|\d+ (?:in|of) \d|no (?:sign|case)s?|in (?:your|their|his|her) sleep)\b|\d\s?%/iu

const whomToCall =
  /\b(?:call|ring|phone|dial)(?:ing)?\b[^.;]{0,50}\b(?:999|112|911|000|ambulance|emergency)|\bemergency number\b/iu

/** Signs of an emergency, and no word on whom to call. */
export const emergencySigns: Rule = {
  id: 'H5',
  version: 3,
  name: 'Emergency signs without a card',
  severity: 'asks',
  definition:
    'Running text tells readers of signs of an emergency (chest pain, stroke, trouble breathing) as what may happen, and neither the article has an emergency care card nor the paragraph says to call the emergency number.',
  source: 'NHS design system, care cards',
  remedy: 'Add an emergency care card with the signs.',
  fires: [{ text: 'You may feel chest pain after the injection.', why: 'And then?' }],
  doesNotFire: [
    { text: 'Chest pain that spreads to the arm: call 999 at once.', why: 'It says whom to call.' },
    { text: '(the same with an emergency card)', why: 'The card says whom to call.' },
  ],
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
      .filter(({ text }) => !whomToCall.test(text))
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
