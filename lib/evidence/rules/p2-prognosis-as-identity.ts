import type { Rule } from '#lib/evidence/evidence.ts'
import { matchesIn, textHit } from '#lib/evidence/hits.ts'

const label =
  /\bterminal(?:ly)? (?:illness|ill|cancer|patients?|disease|case)s?\b|\b(?:hopeless|incurable) (?:case|patient)s?\b|\bdeath sentence\b|\bend[- ]stage patients?\b|\bdying (?:man|men|woman|women|patients?)\b|\b(?:incurables|palliatives|terminals)\b|\b(?:saying|called|labelled|declared|classed as|pronounced) terminal\b/giu
const defined =
  /\b(?:hospice|end[- ]of[- ]life|last (?:weeks|months|days) of life|means that|is defined|expected to die)\b/iu

/** A prognosis used as a name for people. */
export const prognosisAsIdentity: Rule = {
  id: 'P2',
  version: 2,
  name: 'Prognosis as a name',
  severity: 'asks',
  definition:
    'Terminal illness, terminal or end-stage patients, the incurables, a dying woman or a death sentence is said of a stage or group, where the text is not about hospice or the end of life.',
  source: 'Bedside’s own; references.md, D1; the legacy page, line 40',
  remedy: 'Say what is known about how long people live.',
  fires: [
    { text: 'They live with a terminal illness.', why: 'Said of a stage in which many live for years.' },
  ],
  doesNotFire: [
    {
      text: 'In a hospice, a terminal illness means that somebody is expected to die within months.',
      why: 'Defined, and true.',
    },
  ],
  check: ({ passages }) =>
    [
      ...matchesIn(
        passages.filter(({ role }) => role !== 'quotation'),
        label,
      ),
    ]
      .filter(({ sentence }) => !defined.test(sentence.text))
      .map(({ passage, sentence, at, words }) =>
        textHit(passage, sentence.text, at, `“${words}” makes a prognosis into a name for people.`),
      ),
}
