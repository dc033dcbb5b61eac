import { findClaim } from '#lib/evidence/claims.ts'
import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { quoteShort, textHit } from '#lib/evidence/hits.ts'

const weakKinds = new Set(['web_page', 'news'])

/** A claim about treatment that rests on news and web pages alone. */
export const weakSources: Rule = {
  id: 'C8',
  version: 2,
  name: 'Weak sources only',
  severity: 'asks',
  definition:
    'Every source behind a sentence that states an effect or speaks of a study is a web page or a news item.',
  source: 'Wikipedia:MEDRS; Cochrane Handbook, chapter 4',
  remedy: 'Cite the study, review or guideline it stands on.',
  fires: [{ text: 'The diet prevents cancer [news2024].', why: 'A news story is no evidence.' }],
  doesNotFire: [
    { text: 'The drug prevents stroke [sprint2015].', why: 'A trial.' },
    { text: 'Metastatic means that it has spread [news2024].', why: 'A definition.' },
  ],
  check: ({ subject, passages }) => {
    const library = new Map(subject.references.map((one) => [one.id, one]))
    return passages.flatMap((passage) =>
      passage.sentences.flatMap(({ text, start, end, references }): Hit[] => {
        const cited = references.flatMap((id) => library.get(id) ?? [])
        const claim = findClaim(text)
        if (
          cited.length === 0 ||
          claim === null ||
          claim === 'figure' ||
          !cited.every(({ kind }) => weakKinds.has(kind))
        )
          return []
        return [
          textHit(
            passage,
            text,
            [start, end],
            `“${quoteShort(text)}” rests on pages of the web or the news alone.`,
          ),
        ]
      }),
    )
  },
}
