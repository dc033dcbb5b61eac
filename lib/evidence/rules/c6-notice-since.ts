import { firstCitations } from '#lib/evidence/cited-sentences.ts'
import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { partHit, textHit } from '#lib/evidence/hits.ts'

const words = { corrected: 'was corrected', concern: 'carries an expression of concern' } as const

/** A source was corrected, and nobody has looked at its figures since. */
export const noticeSince: Rule = {
  id: 'C6',
  version: 2,
  name: 'Notice at a source',
  severity: 'asks',
  definition:
    'A cited source carries a correction or an expression of concern, and its findings were not compared with it after that day.',
  source: 'COPE; Crossref “update-to”',
  remedy: 'Read the notice, compare the figures recorded, and say so at the source.',
  fires: [{ text: '(a source with three errata)', why: 'The figures may be others now.' }],
  doesNotFire: [{ text: '(the same after an editor compared its findings)', why: 'Somebody looked.' }],
  check: ({ subject, passages }) => {
    const cited = firstCitations(passages)
    return subject.references.flatMap((reference): Hit[] => {
      const { status, statusCheckedOn, noticedAt, ledgerCheckedOn } = reference
      const noticed = noticedAt ?? statusCheckedOn
      if (status !== 'corrected' && status !== 'concern') return []
      if (ledgerCheckedOn !== null && (noticed === null || ledgerCheckedOn >= noticed)) return []
      const message = `“${reference.title}” ${words[status]}, and its findings were not compared since.`
      const at = cited.get(reference.id)
      return at
        ? [textHit(at.passage, `${reference.key} ${status}`, [at.sentence.start, at.sentence.end], message)]
        : [partHit(`source:${reference.id}`, `${reference.key} ${status}`, message)]
    })
  },
}
