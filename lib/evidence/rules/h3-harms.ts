import type { Rule } from '#lib/evidence/evidence.ts'
import { partHit } from '#lib/evidence/hits.ts'

const harm =
  /\b(?:side effects?|adverse (?:events?|effects?|reactions?)|harms?|harmed|unwanted effects?|risks?|complications?|toxicit\w+|bleed\w*|infections? (?:were|was|are)|faint\w*|nausea|serious (?:events?|reactions?)|kidney injury|stopped (?:taking|because))\b/iu

/** A treatment without harms. */
export const harmsTold: Rule = {
  id: 'H3',
  version: 1,
  name: 'Harms',
  severity: 'blocks',
  definition:
    'An explainer of a treatment has no sentence about its harms, side effects or risks that a source stands behind.',
  source: 'HealthNewsReview criterion 3; GRADE',
  remedy: 'Write what harms were seen and how often, with the source; or that the source does not say.',
  fires: [{ text: '(a treatment explainer that tells no harms)', why: 'Every treatment has some.' }],
  doesNotFire: [{ text: '(one cited sentence about side effects)', why: 'Readers can weigh it.' }],
  check: ({ subject, passages }) => {
    if (subject.kind !== 'treatment_explainer') return []
    const isTold = passages.some(({ sentences }) =>
      sentences.some(({ text, references }) => references.length > 0 && harm.test(text)),
    )
    return isTold ? [] : [partHit('body', 'harms', 'No harm of the treatment is told with its source.')]
  },
}
