import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { partHit } from '#lib/evidence/hits.ts'

/** Kinds that a clinician must have read. */
const reviewedKinds = new Set(['treatment_explainer', 'condition_overview', 'prevention', 'evidence_digest'])

/** This very version was not reviewed. */
export const reviewed: Rule = {
  id: 'R2',
  version: 1,
  name: 'Medical review of this version',
  severity: 'blocks',
  definition:
    'The kind of article needs a medical review, and there is no approved review of exactly this content by somebody who is not an author and whose licence was valid that day.',
  source: 'The editorial model, rules 2 and 3; NHS content policy',
  remedy: 'Ask a medical reviewer to read this version.',
  fires: [{ text: '(an explainer nobody reviewed)', why: 'A clinician must have read it.' }],
  doesNotFire: [{ text: '(a news brief)', why: 'News needs an editor.' }],
  check: ({ subject }): Hit[] => {
    if (!reviewedKinds.has(subject.kind)) return []
    const { review } = subject
    if (!review) return [partHit('reviewer', 'no review', 'Nobody has reviewed this version.')]
    if (subject.content.authorIds.includes(review.reviewerId)) {
      return [partHit('reviewer', 'reviewer is author', 'The reviewer is an author of the article.')]
    }
    const reviewer = subject.people.find(({ id }) => id === review.reviewerId)
    const licences = reviewer?.credentials ?? []
    const isValid = licences.some(({ expiresOn }) => expiresOn === null || expiresOn >= review.reviewedAt)
    return isValid
      ? []
      : [partHit('reviewer', 'no licence', 'The reviewer had no valid credential on the day of the review.')]
  },
}
