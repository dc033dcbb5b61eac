import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { partHit, textHit } from '#lib/evidence/hits.ts'

const saysSo = /\b(?:retract\w*|withdr[ae]w\w*|fraud\w*|discredited|taken back)\b/iu

/** A retracted paper as evidence. */
export const retractedSource: Rule = {
  id: 'C5',
  version: 1,
  name: 'Retracted source',
  severity: 'blocks',
  grave: true,
  definition:
    'A source with a retraction notice stands behind a sentence that does not say that it was retracted.',
  source: 'COPE Retraction guidelines 2019, doi:10.24318/cope.2019.1.4; Retraction Watch database',
  remedy: 'Take it out, or write about its retraction.',
  fires: [{ text: 'The vaccine was linked with autism [wakefield1998].', why: 'The paper was retracted.' }],
  doesNotFire: [
    { text: 'The paper of 1998 was retracted [wakefield1998].', why: 'It is cited as retracted.' },
  ],
  check: ({ subject, passages }) =>
    subject.references
      .filter(({ status }) => status === 'retracted')
      .flatMap((reference): Hit[] => {
        const message = `“${reference.title}” was retracted.`
        const sentences = passages.flatMap((passage) =>
          passage.sentences
            .filter(({ references }) => references.includes(reference.id))
            .map((sentence) => ({ passage, sentence })),
        )
        if (sentences.length === 0) return [partHit(`source:${reference.id}`, reference.key, message)]
        return sentences
          .filter(({ passage }) => !saysSo.test(passage.text))
          .map(({ passage, sentence }) =>
            textHit(passage, sentence.text, [sentence.start, sentence.end], message),
          )
      }),
}
