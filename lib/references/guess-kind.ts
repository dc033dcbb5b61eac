import type { ReferenceKind } from '#generated/prisma/enums.ts'

const signs: [RegExp, ReferenceKind][] = [
  [/systematic review|meta-?analys[ei]s|^cochrane/i, 'systematic_review'],
  [/\bguidelines?\b|recommendation statement/i, 'guideline'],
  [/\bconsensus\b/i, 'consensus_report'],
  [/randomi[sz]ed|\bcontrolled trial\b|\bphase (?:3|III)\b/i, 'randomised_trial'],
  [/\bcohort\b/i, 'cohort_study'],
  [/cross-sectional|case-control|time series|population-based|observational/i, 'observational_study'],
  [/narrative review|: a review$/i, 'narrative_review'],
]

/** What kind of study a title says it is; null when it does not say, so that a person decides. */
export function guessKind(title: string, journal: string | null = null): ReferenceKind | null {
  if (journal && /^cochrane database/i.test(journal)) return 'systematic_review'
  return signs.find(([pattern]) => pattern.test(title))?.[1] ?? null
}
