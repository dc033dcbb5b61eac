import { assertsEffect, findClaim } from '#lib/evidence/claims.ts'
import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { isRunning, quoteShort, textHit } from '#lib/evidence/hits.ts'
import type { EvidenceReference } from '#lib/evidence/subject.ts'
import { isEarlyBeside } from '#lib/evidence/told-sources.ts'

/** Fewer people than this are a beginning. */
const fewestPeople = 50

const saysSo =
  /\b(?:small|tiny|early|pilot|preliminary|uncontrolled|no control|without a control|phase (?:1|I|one)\b|in (?:mice|rats|animals|cells)|laborator(?:y|ies)|case (?:series|report)|single (?:person|patient)|only \d+)/iu

/** A first look at something, told as if it were settled. */
export const earlyEvidence: Rule = {
  id: 'E6',
  version: 3,
  name: 'Early evidence',
  severity: 'asks',
  definition: `Every source behind a claim is uncontrolled or has fewer than ${fewestPeople} people, and the sentence neither says so nor names their number; or the sentence cites nothing, and its neighbour tells that it was animals, cells or a few people.`,
  source:
    'HealthNewsReview criterion 4; GRADE guidelines 6 (imprecision), doi:10.1016/j.jclinepi.2011.01.012',
  remedy: 'Say how few people it was tried in, or that nobody was compared with them.',
  fires: [
    {
      text: 'Training in water improves fitness [mcdaniel2020].',
      why: 'Eleven people, and nobody to compare with.',
    },
    {
      text: 'Black seed oil protects the kidneys. The work was done in rats.',
      why: 'The claim itself does not say so.',
    },
  ],
  doesNotFire: [
    { text: 'In mice, black seed oil protects the kidneys.', why: 'It says in whom.' },
    { text: 'In a small study, training in water improved fitness [mcdaniel2020].', why: 'It says so.' },
    {
      text: 'In 11 students, training in water improved fitness [mcdaniel2020].',
      why: 'The number is there.',
    },
  ],
  check: ({ subject, passages }) => {
    const library = new Map(subject.references.map((one) => [one.id, one]))
    return passages.flatMap((passage) =>
      passage.sentences.flatMap((sentence): Hit[] => {
        const { text, start, end, references } = sentence
        const cited = references.flatMap((id) => library.get(id) ?? [])
        if (saysSo.test(text) || !assertsEffect(text)) return []
        if (references.length === 0) {
          return isRunning(passage) && findClaim(text) === 'effect' && isEarlyBeside(passage, sentence)
            ? [
                textHit(
                  passage,
                  text,
                  [start, end],
                  `“${quoteShort(text)}”: say in the sentence how early this is.`,
                ),
              ]
            : []
        }
        if (cited.length === 0 || !cited.every(isEarly)) return []
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
