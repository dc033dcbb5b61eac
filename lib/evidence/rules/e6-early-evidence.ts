import { assertsEffect } from '#lib/evidence/claims.ts'
import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { quoteShort, textHit } from '#lib/evidence/hits.ts'
import type { EvidenceReference } from '#lib/evidence/subject.ts'

/** Fewer people than this are a beginning. */
const fewestPeople = 50

const saysSo =
  /\b(?:small|tiny|early|pilot|preliminary|uncontrolled|no control|without a control|phase (?:1|I|one)\b|in (?:mice|rats|animals|cells)|laborator(?:y|ies)|case (?:series|report)|single (?:person|patient)|only \d+)/iu

/** A first look at something, told as if it were settled. */
export const earlyEvidence: Rule = {
  id: 'E6',
  version: 2,
  name: 'Early evidence',
  severity: 'asks',
  definition: `Every source behind a claim is uncontrolled or has fewer than ${fewestPeople} people, and the sentence neither says so nor names their number.`,
  source:
    'HealthNewsReview criterion 4; GRADE guidelines 6 (imprecision), doi:10.1016/j.jclinepi.2011.01.012',
  remedy: 'Say how few people it was tried in, or that nobody was compared with them.',
  fires: [
    {
      text: 'Training in water improves fitness [mcdaniel2020].',
      why: 'Eleven people, and nobody to compare with.',
    },
  ],
  doesNotFire: [
    { text: 'In a small study, training in water improved fitness [mcdaniel2020].', why: 'It says so.' },
    {
      text: 'In 11 students, training in water improved fitness [mcdaniel2020].',
      why: 'The number is there.',
    },
  ],
  check: ({ subject, passages }) => {
    const library = new Map(subject.references.map((one) => [one.id, one]))
    return passages.flatMap((passage) =>
      passage.sentences.flatMap(({ text, start, end, references }): Hit[] => {
        const cited = references.flatMap((id) => library.get(id) ?? [])
        if (cited.length === 0 || !cited.every(isEarly) || saysSo.test(text) || !assertsEffect(text))
          return []
        if (
          cited.some(({ sampleSize }) => sampleSize !== null && new RegExp(`\\b${sampleSize}\\b`).test(text))
        )
          return []
        const [first] = cited
        const people = first?.sampleSize ? `${first.sampleSize} people` : 'an uncontrolled study'
        return [
          textHit(
            passage,
            text,
            [start, end],
            `“${quoteShort(text)}” rests on ${people}, and does not say so.`,
          ),
        ]
      }),
    )
  },
}

function isEarly({ kind, sampleSize }: EvidenceReference): boolean {
  const isReview = kind === 'systematic_review' || kind === 'guideline'
  return kind === 'uncontrolled_study' || (!isReview && sampleSize !== null && sampleSize < fewestPeople)
}
