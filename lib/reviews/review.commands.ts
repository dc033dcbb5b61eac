import type { ReviewDecision } from '#generated/prisma/enums.ts'
import { announceChange } from '#lib/articles/announce.commands.ts'
import type { ArticleContent } from '#lib/articles/article.ts'
import { getFootprint } from '#lib/articles/article-footprint.queries.ts'
import { keepSnapshot } from '#lib/articles/snapshot.commands.ts'
import {
  type By,
  type LockedArticle,
  type TakeRefusal,
  takeArticle,
} from '#lib/articles/take-article.commands.ts'
import { peopleAt, tellUsers } from '#lib/articles/tell.commands.ts'
import { type AuditNote, appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { transact } from '#lib/platform/transact.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'
import { decideReview, latestReviewDue, type ReviewRefusal } from '#lib/reviews/decide-review.ts'
import { outOfReview } from '#lib/reviews/submit.commands.ts'

/** An approval of the draft as it stands in `version`; whoever acts signs with their own profile. */
export type Approval = {
  articleId: string
  version: number
  /** What was checked, in the reviewer's words; printed. */
  statement: string
  /** The reviewer's interests, as declared for this review; printed. */
  declaration: string
  /** A calendar day, UTC. */
  nextReviewDueOn: Date
}

/** Why an approval was not recorded. */
export type ApproveRefusal = TakeRefusal | ReviewRefusal | { kind: 'reviewer-without-profile' }

/**
 * Signs exactly the content in `version`, by its hash, and makes the article ready to go out. If that content is
 * what readers have already, they see the review at once. Whoever works on the article is written to.
 */
export async function approveArticle(
  db: DbClient,
  request: Approval,
  by: By,
): Promise<Result<{ reviewId: string; contentHash: string; version: number }, ApproveRefusal>> {
  type Answer = Result<{ reviewId: string; contentHash: string; version: number }, ApproveRefusal>
  return transact(db, async (tx): Promise<Answer> => {
    const taken = await takeArticle(tx, request, 'article.review', by)
    if (!taken.ok) return taken
    const { article, content } = taken.value
    const reviewerId = by.standing.personId
    if (reviewerId === null) return refuse({ kind: 'reviewer-without-profile' })
    const facts = await readFacts(tx, content, reviewerId)
    const decision = decideReview({ ...request, ...facts }, by.at)
    if (!decision.ok) return decision
    const isShown = article.publishedRevision?.contentHash === article.draftHash
    const before = isShown ? await getFootprint(tx, article.id) : null
    const { statement, declaration, nextReviewDueOn } = request
    const words = { statement: statement.trim(), declaration: declaration.trim(), nextReviewDueOn }
    const reviewId = await insertReview(
      tx,
      taken.value,
      { reviewerId, decision: 'approved', ...words },
      by.at,
    )
    await keepSnapshot(tx, taken.value, { occasion: 'approved', note: words.statement, at: by.at })
    const version = await leaveReview(tx, article, isShown ? 'published' : 'approved')
    await tellResult(tx, taken.value, by, {
      subject: `Approved: ${content.title}`,
      text: `${by.actor.name} approved “${content.title}”.\n\n${words.statement}`,
    })
    const note = auditOf('article.approve', article, { reviewerId, contentHash: article.draftHash }, by)
    if (before) await announceChange(tx, { articleId: article.id, before, reason: 'review', note })
    else await appendAudit(tx, note)
    return succeed({ reviewId, contentHash: article.draftHash, version })
  })
}

/** Why a draft was not returned. */
export type ReturnRefusal = TakeRefusal | { kind: 'comments-missing' } | { kind: 'reviewer-without-profile' }

/**
 * Gives the draft back to its writers with comments; it is a draft again, and they are written to. Open comments on
 * passages go with it, and are words enough.
 */
export async function returnWithComments(
  db: DbClient,
  request: { articleId: string; version: number; comments: string },
  by: By,
): Promise<Result<{ version: number }, ReturnRefusal>> {
  return transact(db, async (tx): Promise<Result<{ version: number }, ReturnRefusal>> => {
    const taken = await takeArticle(tx, request, 'article.review', by)
    if (!taken.ok) return taken
    const { article, content } = taken.value
    const reviewerId = by.standing.personId
    if (reviewerId === null) return refuse({ kind: 'reviewer-without-profile' })
    const comments = await wordsOfReturn(tx, request)
    if (comments === '') return refuse({ kind: 'comments-missing' })
    const { intervalMonths } = await readFacts(tx, content, reviewerId)
    const words = {
      statement: comments,
      declaration: '',
      // The row must have a day; a return sets none, and nobody reads it.
      nextReviewDueOn: latestReviewDue(intervalMonths, by.at),
    }
    await insertReview(tx, taken.value, { reviewerId, decision: 'returned', ...words }, by.at)
    await keepSnapshot(tx, taken.value, { occasion: 'returned', note: comments, at: by.at })
    const version = await leaveReview(tx, article, 'draft')
    await tellResult(tx, taken.value, by, {
      subject: `Returned: ${content.title}`,
      text: `${by.actor.name} returned “${content.title}” with comments.\n\n${comments}`,
    })
    await appendAudit(
      tx,
      auditOf('article.return', article, { reviewerId, contentHash: article.draftHash }, by),
    )
    return succeed({ version })
  })
}

/** What the reviewer wrote, or that it stands beside the passages; empty when nothing was said anywhere. */
async function wordsOfReturn(
  tx: Db,
  { articleId, comments }: { articleId: string; comments: string },
): Promise<string> {
  const words = comments.trim()
  if (words !== '') return words
  const open = await tx.commentThread.count({ where: { articleId, resolvedAt: null } })
  if (open === 0) return ''
  return open === 1 ? 'See the open comment on the text.' : `See the ${open} open comments on the text.`
}

type SignedWords = {
  reviewerId: string
  decision: ReviewDecision
  statement: string
  declaration: string
  nextReviewDueOn: Date
}

async function insertReview(
  tx: Db,
  { article, content }: { article: LockedArticle; content: ArticleContent },
  words: SignedWords,
  at: Date,
): Promise<string> {
  const { id } = await tx.review.create({
    data: {
      ...words,
      articleId: article.id,
      contentHash: article.draftHash,
      authorIds: content.authorIds,
      reviewedAt: at,
    },
    select: { id: true },
  })
  return id
}

async function leaveReview(
  tx: Db,
  { id, version }: LockedArticle,
  state: 'approved' | 'published' | 'draft',
): Promise<number> {
  const data = { ...outOfReview, state, version: version + 1 }
  await tx.article.update({ where: { id }, data, select: { id: true } })
  return version + 1
}

async function tellResult(
  tx: Db,
  { article }: { article: LockedArticle },
  by: By,
  words: { subject: string; text: string },
): Promise<void> {
  const letter = { purpose: 'review-result', ...words } as const
  await tellUsers(tx, { userIds: peopleAt(article), article, letter }, { actorId: by.actor.id, at: by.at })
}

function auditOf(
  action: string,
  { id }: LockedArticle,
  detail: Record<string, unknown>,
  { actor, at }: By,
): AuditNote {
  return { actor, at, action, subject: `article:${id}`, detail }
}

async function readFacts(tx: Db, content: ArticleContent, reviewerId: string) {
  const topics = await tx.topic.findMany({
    where: { id: { in: content.topicIds } },
    select: { reviewIntervalMonths: true },
  })
  const licences = await tx.credential.findMany({
    where: { personId: reviewerId, expiresOn: { not: null } },
    select: { expiresOn: true },
  })
  return {
    intervalMonths: topics.map(({ reviewIntervalMonths }) => reviewIntervalMonths),
    licencesExpireOn: licences.flatMap(({ expiresOn }) => expiresOn ?? []),
  }
}
