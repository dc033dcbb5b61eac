import type { MakingStep } from '#lib/articles/article.views.ts'
import type { ApprovedReview } from '#lib/articles/review-state.ts'
import { formatPersonName } from '#lib/people/person.views.ts'

/** A published version, as far as its history is told. */
export type PublishedVersion = {
  number: number
  contentHash: string
  publishedAt: Date
  changeKind: 'first' | 'minor' | 'meaning' | 'correction'
  note: string | null
  credits: { role: 'author' | 'editor'; person: { name: string } }[]
  corrections: { id: number; was: string; isNow: string; correctedAt: Date }[]
  sourceCount: number
}

/** How an article was made, newest first: publication, changes, corrections, and reviews of published versions. */
export function toMakingSteps(versions: PublishedVersion[], reviews: ApprovedReview[]): MakingStep[] {
  const steps = [
    ...versions.flatMap(toVersionSteps),
    ...reviews.flatMap((review) => toReviewSteps(review, versions)),
  ]
  return steps.sort((a, b) => b.at.getTime() - a.at.getTime())
}

function toVersionSteps(version: PublishedVersion): MakingStep[] {
  const { number: revisionNumber, publishedAt: at, changeKind, note } = version
  const named = (role: 'author' | 'editor') =>
    version.credits.filter((credit) => credit.role === role).map((credit) => credit.person.name)
  // Also a correction that was replaced later stands at the version readers had then.
  const corrected = version.corrections.map(
    ({ id, was, isNow, correctedAt }): MakingStep => ({
      kind: 'corrected',
      at: correctedAt,
      revisionNumber,
      correctionId: id,
      was,
      isNow,
    }),
  )
  switch (changeKind) {
    case 'first':
      return [
        { kind: 'published', at, revisionNumber, authors: named('author'), editors: named('editor') },
        ...corrected,
      ]
    case 'correction':
      return corrected
    case 'minor':
    case 'meaning':
      return [{ kind: 'changed', at, revisionNumber, minor: changeKind === 'minor', note }, ...corrected]
  }
}

function toReviewSteps(review: ApprovedReview, versions: PublishedVersion[]): MakingStep[] {
  const version = versions.find(({ contentHash }) => contentHash === review.contentHash)
  if (!version) return []
  return [
    {
      kind: 'reviewed',
      at: review.reviewedAt,
      reviewer: formatPersonName(review.reviewer),
      reviewerPath: review.reviewer.path,
      sourceCount: version.sourceCount,
      statement: review.statement,
    },
  ]
}
