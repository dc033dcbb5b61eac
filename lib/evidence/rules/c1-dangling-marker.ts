import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { textHit } from '#lib/evidence/hits.ts'
import type { Passage } from '#lib/evidence/passages.ts'

/** "[2]", "[3, 5–7]" as plain text. After a letter it belongs to a name, as in vitamin B[12]. */
const writtenMarker = /(?<![\p{L}\p{N}])\[\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9}\]/gu
/** "³" after a word or the end of a sentence; after "m" or "cm" it is a unit. */
const raisedMarker = /(?<=[.,;:!?)”"’]|(?<!\p{L})\p{L}{4,})[⁰¹²³⁴-⁹]{1,3}(?![\p{L}\p{N}])/gu

/** A marker that leads to no source. */
export const danglingMarker: Rule = {
  id: 'C1',
  version: 2,
  name: 'Marker without a source',
  severity: 'blocks',
  definition:
    'A citation marker names no source, or one the library does not have, or a number in square brackets or a raised one stands in the text as plain characters.',
  source: 'The editorial model, rule 11; the legacy page, line 51',
  remedy: 'Link it to its source, or take the marker and the claim out.',
  fires: [{ text: 'Nobody faces it alone.[2]', why: 'There is no source 2.' }],
  doesNotFire: [
    { text: 'Vitamin B[12] is in meat.', why: 'The brackets belong to a name.' },
    { text: 'They wrote “pane [sic] relief”.', why: 'It is not a number.' },
  ],
  check: ({ subject, passages }) => {
    const known = new Set(subject.references.map(({ id }) => id))
    return passages.flatMap((passage) => [
      ...passage.markers.flatMap(({ at, references, raw }): Hit[] => {
        if (references.length > 0 && references.every((id) => known.has(id))) return []
        const words = references.length === 0 ? (raw ?? 'An empty marker') : 'A marker'
        const problem =
          references.length === 0
            ? 'points at nothing in the source list'
            : 'names a source that the library does not have'
        return [textHit(passage, sentenceAt(passage, at), [at, at], `“${words}” ${problem}.`)]
      }),
      ...[...passage.text.matchAll(writtenMarker), ...passage.text.matchAll(raisedMarker)].map((match) =>
        textHit(
          passage,
          sentenceAt(passage, match.index),
          [match.index, match.index + match[0].length],
          `“${match[0]}” points at nothing in the source list.`,
        ),
      ),
    ])
  },
}

function sentenceAt({ sentences, text }: Passage, at: number): string {
  return sentences.findLast(({ start }) => start <= at)?.text ?? text
}
