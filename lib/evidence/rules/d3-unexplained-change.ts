import { toPlainText } from '#lib/document/plain-text.ts'
import { listCitedReferences } from '#lib/document/sources.ts'
import type { Rule } from '#lib/evidence/evidence.ts'
import { listFigures } from '#lib/evidence/figures.ts'
import { partHit } from '#lib/evidence/hits.ts'

/** Figures or sources changed, and readers are not told. */
export const unexplainedChange: Rule = {
  id: 'D3',
  version: 1,
  name: 'Change without a note',
  severity: 'asks',
  definition: 'Figures or sources differ from what readers have now, and there is no note of change.',
  source: 'The editorial model; PDQ, changes to this summary',
  remedy: 'Say in one sentence what changed and why.',
  fires: [{ text: '(43 became 49, without a note)', why: 'Readers remember the other number.' }],
  doesNotFire: [{ text: '(a comma was added)', why: 'Nothing that counts has changed.' }],
  check: ({ subject }) => {
    const { published, content, changeNote } = subject
    if (!published || changeNote?.trim()) return []
    const figures = (one: typeof content) =>
      listFigures(toPlainText(one.body))
        .map(({ written }) => written)
        .toSorted()
        .join(' ')
    const sources = (one: typeof content) => listCitedReferences(one.body).toSorted().join(' ')
    const changed = [
      ...(figures(content) === figures(published) ? [] : ['figures']),
      ...(sources(content) === sources(published) ? [] : ['sources']),
    ]
    return changed.length === 0
      ? []
      : [
          partHit(
            'changeNote',
            `changed ${changed.join()}`,
            `The ${changed.join(' and ')} changed, and no note says why.`,
          ),
        ]
  },
}
