import type { Rule } from '#lib/evidence/evidence.ts'
import { partHit } from '#lib/evidence/hits.ts'

const sign =
  /\b(?:chest pain|pain (?:or pressure )?in (?:the|your) chest|sudden (?:weakness|numbness|loss of (?:sight|speech)|severe headache)|one side of (?:the|your) (?:face|body)|slurred speech|(?:cannot|can’t|trouble|difficulty) breath(?:e|ing)|severe bleeding|coughing up blood|unconscious|seizure|fits?\b.*\blasting|stiff neck|swelling of (?:the|your) (?:face|throat|lips)|anaphyla\w+|thoughts of (?:suicide|killing))\b/iu
/** Signs told as something that may happen to the reader, not as an outcome that was counted. */
const addressed = /\b(?:you|your|someone|somebody|a person|signs?|symptoms?|if)\b/iu

/** Signs of an emergency, and no word on whom to call. */
export const emergencySigns: Rule = {
  id: 'H5',
  version: 1,
  name: 'Emergency signs without a card',
  severity: 'asks',
  definition:
    'Running text tells readers of signs of an emergency (chest pain, stroke, trouble breathing), and the article has no emergency care card.',
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
    const told = passages
      .filter(
        ({ role }) => role === 'paragraph' || role === 'lead' || role === 'key-point' || role === 'care-card',
      )
      .flatMap(({ sentences }) => sentences)
      .find(({ text }) => sign.test(text) && addressed.test(text))
    return told
      ? [
          partHit(
            'body',
            `emergency ${told.text}`,
            `“${sign.exec(told.text)?.[0]}” may be an emergency, and no card says whom to call.`,
          ),
        ]
      : []
  },
}
