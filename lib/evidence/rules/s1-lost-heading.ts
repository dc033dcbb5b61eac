import { listHeadings } from '#lib/document/outline.ts'
import { contentWords } from '#lib/evidence/content-words.ts'
import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { textHit } from '#lib/evidence/hits.ts'
import type { Passage } from '#lib/evidence/passages.ts'

/** "Immunotherapy is another …" or "Another approach is …": the sign of a new subject. */
const newSubject =
  /^(?:Another (?<after>[\p{L}-]+(?: [\p{L}-]+){0,3}?) (?:is|are)\b|(?<before>[\p{L}][\p{L} -]{0,60}?) (?:is|are) another\b)/u

/** A new subject begins without a heading. */
export const lostHeading: Rule = {
  id: 'S1',
  version: 1,
  name: 'Lost heading',
  severity: 'blocks',
  definition:
    'A heading is empty; or, as a question, a later paragraph under a heading begins with “X is another” or “Another X is” and X shares no word with the heading.',
  source: 'The editorial model, rule 11; the legacy page, lines 24 and 51',
  remedy: 'Give the section its heading, or join it to the section before.',
  fires: [{ text: '(an empty heading)', why: 'A heading lost on import has no words.' }],
  doesNotFire: [
    { text: 'Another trial found the same.', why: 'Under “What trials found” it is the same subject.' },
  ],
  check: ({ subject, passages }) => [
    ...listHeadings(subject.content.body)
      .filter(({ text }) => text === '')
      .map(({ id, path }): Hit => {
        const message = 'A section begins here and its heading is lost.'
        return { place: { kind: 'text', path, start: 0, end: 0 }, subject: id, quote: '', message }
      }),
    ...listNewSubjects(passages),
  ],
}

function listNewSubjects(passages: Passage[]): Hit[] {
  const hits: Hit[] = []
  let heading = ''
  let isFirst = true
  for (const passage of passages) {
    if (passage.role === 'heading') {
      heading = passage.text
      isFirst = true
      continue
    }
    if (passage.role !== 'paragraph') continue
    const [first] = passage.sentences
    const groups = isFirst ? undefined : newSubject.exec(first?.text ?? '')?.groups
    isFirst = false
    const named = groups?.before ?? groups?.after
    if (!first || named === undefined || heading === '') continue
    const known = contentWords(heading)
    if (contentWords(named).some((word) => known.includes(word))) continue
    const message = `“${named}” is a new subject under the heading “${heading}”.`
    hits.push(textHit(passage, first.text, [first.start, first.end], message, 'asks'))
  }
  return hits
}
