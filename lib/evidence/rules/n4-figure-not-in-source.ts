import type { Rule } from '#lib/evidence/evidence.ts'
import { type Figure, listFigures } from '#lib/evidence/figures.ts'
import { textHit } from '#lib/evidence/hits.ts'
import { isRecorded } from '#lib/evidence/ledger.ts'

/** "Two weeks after", told in words, is part of a story unless the marker stands in the same sentence. */
function isWordedSpan({ written, per }: Figure): boolean {
  return per === null && /^\p{L}/u.test(written)
}

/** The ledger rule: what a cited sentence counts, its source must be recorded to report. */
export const figureNotInSource: Rule = {
  id: 'N4',
  version: 2,
  name: 'Figure not in its source',
  severity: 'blocks',
  definition:
    'A figure in a cited sentence does not equal, after rounding to the digits written, any figure recorded in the findings of the sources cited there, nor the difference of two of them. Dates, doses, stages, list numbers and denominators are no figures.',
  source: 'Bedside’s own; the case of references.md, D1 (49 % for 43 % under a reviewed badge)',
  remedy: 'Compare it with the paper; correct the sentence, or record the finding at the source.',
  fires: [{ text: 'After ten years 49 % were alive [wolchok2025].', why: 'The source reports 43 %.' }],
  doesNotFire: [
    { text: 'After ten years 43 % were alive [wolchok2025].', why: 'As recorded.' },
    {
      text: 'After ten years 43 in 100 people were alive [wolchok2025].',
      why: 'The same, counted in people.',
    },
    {
      text: 'In 2015 the dose was 300 mg for stage 4 melanoma [wolchok2025].',
      why: 'A year, a dose and a stage.',
    },
  ],
  check: ({ subject, passages }) => {
    const library = new Map(subject.references.map((one) => [one.id, one]))
    return passages.flatMap((passage) =>
      passage.sentences.flatMap(({ text, start, end, references }) => {
        const cited = references.flatMap((id) => library.get(id) ?? [])
        if (cited.length === 0) return []
        const hasMarker = passage.markers.some(({ at }) => at >= start && at <= end + 1)
        return listFigures(text)
          .filter((figure) => (hasMarker || !isWordedSpan(figure)) && !isRecorded(figure, cited))
          .map(({ written, at: [from, to] }) =>
            textHit(
              passage,
              `${text} › ${written}`,
              [start + from, start + to],
              `“${written}” is in no finding recorded for the source cited here.`,
            ),
          )
      }),
    )
  },
}
