import { findClaim } from '#lib/evidence/claims.ts'
import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { isRunning, quoteShort, textHit } from '#lib/evidence/hits.ts'
import { isWeakByItsWords } from '#lib/evidence/told-sources.ts'

const callsSafe = /\b(?:is|are) (?:\p{L}+ )?(?:safe|harmless) (?:for|in|during)\b/iu
const weakKinds = new Set(['web_page', 'news'])

/** A claim about treatment that rests on news and web pages alone. */
export const weakSources: Rule = {
  id: 'C8',
  version: 3,
  name: 'Weak sources only',
  severity: 'asks',
  definition:
    'Every source behind a sentence that states an effect or speaks of a study is a web page or a news item; or it cites nothing, and it or its neighbour says that it comes from the news, a maker, a single case, animals or cells.',
  source: 'Wikipedia:MEDRS; Cochrane Handbook, chapter 4',
  remedy: 'Cite the study, review or guideline it stands on.',
  fires: [
    { text: 'The diet prevents cancer [news2024].', why: 'A news story is no evidence.' },
    { text: 'The patch eases period pain, according to a press release.', why: 'It says so itself.' },
  ],
  doesNotFire: [
    { text: 'The drug prevents stroke [sprint2015].', why: 'A trial.' },
    { text: 'Metastatic means that it has spread [news2024].', why: 'A definition.' },
  ],
  check: ({ subject, passages }) => {
    const library = new Map(subject.references.map((one) => [one.id, one]))
    return passages.flatMap((passage) =>
      passage.sentences.flatMap((sentence): Hit[] => {
        const { text, start, end, references } = sentence
        const cited = references.flatMap((id) => library.get(id) ?? [])
        const claim = findClaim(text)
        if (claim === 'figure' || (claim === null && !callsSafe.test(text))) return []
        const isWeak =
          references.length === 0
            ? claim !== 'study' && isRunning(passage) && isWeakByItsWords(passage, sentence)
            : cited.length > 0 && cited.every(({ kind }) => weakKinds.has(kind))
        if (!isWeak) return []
        return [
          textHit(
            passage,
            text,
            [start, end],
            references.length === 0
              ? `“${quoteShort(text)}” rests, by the text itself, on the news, a maker, a case or laboratory work.`
              : `“${quoteShort(text)}” rests on pages of the web or the news alone.`,
          ),
        ]
      }),
    )
  },
}
