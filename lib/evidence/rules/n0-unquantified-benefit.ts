import { findClaim, hasFigure } from '#lib/evidence/claims.ts'
import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { partHit } from '#lib/evidence/hits.ts'
import { listSections } from '#lib/evidence/sections.ts'

/** A benefit is told, and not how large it is. */
export const unquantifiedBenefit: Rule = {
  id: 'N0',
  version: 2,
  name: 'How much?',
  severity: 'asks',
  definition:
    'In an article about treatment or prevention, a section states at least one effect and has no figure, table or risk figure.',
  source: 'HealthNewsReview criterion 2 (does the story quantify the benefits?)',
  remedy: 'Add the figure from the source, per 100 or 1,000 people, or say that the source gives none.',
  fires: [
    {
      text: '## Targeted drugs\nTargeted drugs have shown remarkable efficacy.',
      why: 'An effect without a size.',
    },
  ],
  doesNotFire: [
    { text: '## Targeted drugs\nThey help 43 in 100 people [wolchok2025].', why: 'The size is there.' },
  ],
  check: ({ subject, passages }) => {
    if (subject.kind !== 'treatment_explainer' && subject.kind !== 'prevention') return []
    return listSections(subject.content.body, passages).flatMap((section): Hit[] => {
      const sentences = section.passages.flatMap((passage) => passage.sentences.map(({ text }) => text))
      const effects = sentences.filter((sentence) => findClaim(sentence) === 'effect')
      const [first] = effects
      if (
        first === undefined ||
        section.hasData ||
        sentences.some(hasFigure) ||
        saysNone.test(sentences.join(' '))
      )
        return []
      const name = section.heading || 'The section whose heading is lost'
      return [
        partHit(
          section.path,
          `${section.heading} ${first}`,
          `“${name}” states an effect and never says how large it is.`,
        ),
      ]
    })
  },
}

const saysNone =
  /\b(?:we (?:hold|have|give|found|know|record(?:ed)?) no (?:figures?|numbers?)|(?:gives?|reports?|has|have) no (?:absolute )?(?:figures?|numbers?)|not (?:given|recorded|reported|counted))\b/iu
