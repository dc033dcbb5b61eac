import { announceChange } from '#lib/articles/announce.commands.ts'
import { articleContentSchema } from '#lib/articles/article.ts'
import { getFootprint } from '#lib/articles/article-footprint.queries.ts'
import { contentHash } from '#lib/articles/content-hash.ts'
import { lockArticle } from '#lib/articles/take-article.commands.ts'
import { type Actor, appendAudit } from '#lib/platform/audit.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** A reviewer's decision about the draft as it stands in `version`. */
export type ReviewRequest = {
  articleId: string
  version: number
  reviewerId: string
  decision: 'approved' | 'returned'
  /** What was checked, in the reviewer's words; printed. */
  statement: string
  /** The reviewer's interests, as declared for this review; printed. */
  declaration: string
  /** A calendar day, UTC. */
  nextReviewDueOn: Date
}

/** Why a review was not recorded. */
export type ReviewRefusal =
  | { kind: 'article-not-found' }
  | { kind: 'stale-version'; version: number }
  | { kind: 'reviewer-is-author' }
  | { kind: 'next-review-not-later' }

/**
 * Records a review of exactly the content in `version`, by its hash.
 * If that content is already published, readers see the review at once: a refresh event is appended.
 */
export async function recordReview(
  db: DbClient,
  request: ReviewRequest,
  by: { actor: Actor; at: Date },
): Promise<Result<{ reviewId: string; contentHash: string }, ReviewRefusal>> {
  if (request.nextReviewDueOn <= by.at) return refuse({ kind: 'next-review-not-later' })
  return db.$transaction(async (tx) => {
    const article = await lockArticle(tx, request.articleId)
    if (!article) return refuse({ kind: 'article-not-found' })
    if (article.version !== request.version)
      return refuse({ kind: 'stale-version', version: article.version })
    const content = articleContentSchema.parse(article.draft)
    const { authorIds } = content
    if (authorIds.includes(request.reviewerId)) return refuse({ kind: 'reviewer-is-author' })
    const hash = contentHash(content)
    const { reviewerId, decision, statement, declaration, nextReviewDueOn } = request
    const before = await getFootprint(tx, article.id)
    const review = await tx.review.create({
      data: {
        articleId: article.id,
        contentHash: hash,
        reviewerId,
        authorIds,
        decision,
        statement,
        declaration,
        reviewedAt: by.at,
        nextReviewDueOn,
      },
      select: { id: true },
    })
    await appendAudit(tx, {
      actor: by.actor,
      at: by.at,
      action: 'article.review',
      subject: `article:${article.id}`,
      detail: { decision, contentHash: hash, reviewerId },
    })
    if (before) await announceChange(tx, { articleId: article.id, before, reason: 'review' })
    return succeed({ reviewId: review.id, contentHash: hash })
  })
}
