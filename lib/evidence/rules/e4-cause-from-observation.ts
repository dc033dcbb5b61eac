import type { Rule } from '#lib/evidence/evidence.ts'
import { matchesIn, textHit } from '#lib/evidence/hits.ts'
import type { EvidenceReference } from '#lib/evidence/subject.ts'

const causal =
  /(?<!\b(?:any|an?|the|all|its|their|of|known|common|main|leading|no|this|one|other|likely|natural) )\b(?:causes?(?! of\b)|caused|prevents?|prevented|leads? to|led to|results? in|resulted in|because of|due to|protects?|protected|(?:reduces?|reduced|lowers?|lowered|cuts?|raises?|raised|increases?|increased) (?:the |your |their )?(?:risk|chances?|odds|rate)|thanks to|owing to|as a result of|(?:is|are) the work of|saves? (?:\p{L}+ )?lives|keeps? (?:[\p{L}-]+ ){1,6}alive|(?:drives?|drove|brings?|brought|push(?:es|ed))\b[^.;:]{0,40}\b(?:down|up)|(?:halves|cuts?|slashes|lowers?|reduces?|raises|increases|doubles) (?:[\p{L}-]+ ){0,3}(?:deaths?|mortality|dementia|strokes?|heart attacks?|cancers?|overdoses?|diabetes|depression|falls))\b/giu
const careful =
  /\b(?:linked|associated|association|correlat\w+|went with|go with|may|might|could|not|whether|cannot|if)\b/iu

const observational = new Set(['cohort_study', 'observational_study'])
const ofObservations = /\b(?:cohorts?|observational|case-control|cross-sectional|registers?|registry)\b/iu

/** A review is what it reviews: one of cohort studies saw no more than they did. */
function isObservational({ kind, title, ledger }: EvidenceReference): boolean {
  if (kind !== 'systematic_review') return observational.has(kind)
  return (
    ofObservations.test(title) ||
    (ledger.length > 0 && ledger.every(({ population }) => ofObservations.test(population)))
  )
}

/** A cause from a study that could only see what went together. */
export const causeFromObservation: Rule = {
  id: 'E4',
  version: 2,
  name: 'Cause from observation',
  severity: 'asks',
  definition:
    'A sentence says that something causes, prevents, leads to or lowers a risk, and every source behind it is a cohort or another observational study, or a review of such studies.',
  source: 'Haber NA et al. Am J Epidemiol. 2022;191(12):2084-2097, doi:10.1093/aje/kwac137',
  remedy: 'Say “was linked with”, or cite a trial.',
  fires: [{ text: 'Swimming prevents dementia [walley2013].', why: 'The study compared communities.' }],
  doesNotFire: [
    { text: 'Swimming was linked with less dementia [walley2013].', why: 'It says no more than was seen.' },
    { text: 'The drug prevents stroke [sprint2015].', why: 'A randomised trial.' },
  ],
  check: ({ subject, passages }) => {
    const observed = new Set(subject.references.filter(isObservational).map(({ id }) => id))
    return [...matchesIn(passages, causal)]
      .filter(
        ({ sentence: { text, references } }) =>
          references.length > 0 && !careful.test(text) && references.every((id) => observed.has(id)),
      )
      .map(({ passage, sentence, at, words }) =>
        textHit(
          passage,
          sentence.text,
          at,
          `“${words}” names a cause; the source could only see what went together.`,
        ),
      )
  },
}
