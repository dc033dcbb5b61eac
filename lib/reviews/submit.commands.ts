import { keepSnapshot } from '#lib/articles/snapshot.commands.ts'
import { type By, type TakeRefusal, takeArticle } from '#lib/articles/take-article.commands.ts'
import { tellUsers } from '#lib/articles/tell.commands.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { transact } from '#lib/platform/transact.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Why a draft was not sent to a reviewer. */
export type SubmitRefusal =
  | TakeRefusal
  | { kind: 'reviewer-not-found' }
  | { kind: 'reviewer-is-author' }
  /** Nobody signs in as this person with the role of a medical reviewer. */
  | { kind: 'reviewer-has-no-account' }

/**
 * Sends the draft to a named reviewer, or with null to whichever reviewer takes it up. From now on its text stands
 * still until the reviewer has decided or it is recalled. The reviewer is written to.
 *
 * @param request.reviewerId the reviewer's profile, not their account
 */
export async function submitForReview(
  db: DbClient,
  request: { articleId: string; version: number; reviewerId: string | null; note: string },
  by: By,
): Promise<Result<{ version: number }, SubmitRefusal>> {
  return transact(db, async (tx): Promise<Result<{ version: number }, SubmitRefusal>> => {
    const taken = await takeArticle(tx, request, 'article.submit', by)
    if (!taken.ok) return taken
    const { article, content } = taken.value
    const { reviewerId } = request
    if (reviewerId !== null && content.authorIds.includes(reviewerId)) {
      return refuse({ kind: 'reviewer-is-author' })
    }
    const reviewer = await findReviewer(tx, reviewerId)
    if (!reviewer.ok) return reviewer
    const { userId } = reviewer.value
    const note = request.note.trim() || null
    const version = article.version + 1
    await keepSnapshot(tx, taken.value, { occasion: 'submitted', note, at: by.at })
    await tx.article.update({
      where: { id: article.id },
      data: {
        state: 'in_review',
        requestedReviewerId: reviewerId,
        submittedAt: by.at,
        submissionNote: note,
        version,
      },
      select: { id: true },
    })
    const letter = {
      purpose: 'review-request',
      subject: `To review: ${content.title}`,
      text: [`${by.actor.name} asks you to review “${content.title}”.`, ...(note ? [note] : [])].join('\n\n'),
    } as const
    await tellUsers(tx, { userIds: [userId], article, letter }, { actorId: by.actor.id, at: by.at })
    await appendAudit(tx, {
      actor: by.actor,
      at: by.at,
      action: 'article.submit',
      subject: `article:${article.id}`,
      detail: { contentHash: article.draftHash, reviewerId, note },
    })
    return succeed({ version })
  })
}

/** Takes the draft back from the reviewer, so that it can be changed. */
export async function recallFromReview(
  db: DbClient,
  request: { articleId: string; version: number },
  by: By,
): Promise<Result<{ version: number }, TakeRefusal>> {
  return transact(db, async (tx): Promise<Result<{ version: number }, TakeRefusal>> => {
    const taken = await takeArticle(tx, request, 'article.recall', by)
    if (!taken.ok) return taken
    const { article } = taken.value
    const isUnchanged = article.publishedRevision?.contentHash === article.draftHash
    const version = article.version + 1
    await tx.article.update({
      where: { id: article.id },
      data: { ...outOfReview, state: isUnchanged ? 'published' : 'draft', version },
      select: { id: true },
    })
    await appendAudit(tx, {
      actor: by.actor,
      at: by.at,
      action: 'article.recall',
      subject: `article:${article.id}`,
      detail: { version },
    })
    return succeed({ version })
  })
}

/** What an article forgets when it leaves its reviewer; the audit log and the snapshot keep it. */
export const outOfReview = { requestedReviewerId: null, submittedAt: null, submissionNote: null } as const

async function findReviewer(
  tx: Db,
  reviewerId: string | null,
): Promise<Result<{ userId: string | null }, SubmitRefusal>> {
  if (reviewerId === null) return succeed({ userId: null })
  const person = await tx.person.findUnique({
    where: { id: reviewerId },
    select: { user: { select: { id: true, role: true, disabledAt: true } } },
  })
  if (!person) return refuse({ kind: 'reviewer-not-found' })
  const { user } = person
  if (user?.role !== 'medical_reviewer' || user.disabledAt) return refuse({ kind: 'reviewer-has-no-account' })
  return succeed({ userId: user.id })
}
