import type { Prisma } from '#generated/prisma/client.ts'
import { reachOf, type Standing } from '#lib/accounts/policy.ts'
import { lineSelect, toLines, whereReadable } from '#lib/desk/desk-line.queries.ts'
import type { Cut, DeskLine, WaitingLine, WaitingReason } from '#lib/desk/desk-list.views.ts'
import { cut, listSchedules } from '#lib/desk/desk-notices.queries.ts'
import { db } from '#lib/platform/db.ts'

/** Whose desk it is. */
export type DeskUser = Standing & { id: string }

/** Lines of each kind that are looked at. */
const perReason = 10

/** What this user is the next to do something about, in the order in which it presses. */
export async function listWaiting(user: DeskUser, take = 20): Promise<Cut<WaitingLine>> {
  const [failed, toReview, returned, ready, mine] = await Promise.all([
    listFailed(user),
    listToReview(user),
    listReturned(user),
    listReady(user),
    listMine(user),
  ])
  const seen = new Set<string>()
  const all = [...failed, ...toReview, ...returned, ...ready, ...mine].filter(({ line }) => {
    if (seen.has(line.id)) return false
    seen.add(line.id)
    return true
  })
  return cut(all, take)
}

/** Articles this user writes or answers for. */
export function whereMine(user: DeskUser): Prisma.ArticleWhereInput {
  return {
    OR: [
      { responsibleId: user.id },
      ...(user.personId === null ? [] : [{ authorIds: { has: user.personId } }]),
    ],
  }
}

/** What was sent to this user to review, or to whichever reviewer takes it up. */
export function whereToReview(user: DeskUser): Prisma.ArticleWhereInput {
  return reachOf(user, 'article.review') && user.personId !== null
    ? {
        state: 'in_review',
        OR: [{ requestedReviewerId: user.personId }, { requestedReviewerId: null }],
        NOT: { authorIds: { has: user.personId } },
      }
    : { id: { in: [] } }
}

async function listLines(user: Standing, where: Prisma.ArticleWhereInput): Promise<DeskLine[]> {
  const rows = await db().article.findMany({
    where: { AND: [whereReadable(user), where] },
    select: lineSelect,
    orderBy: [{ lastSavedAt: 'desc' }, { id: 'asc' }],
    take: perReason,
    relationLoadStrategy: 'join',
  })
  return toLines(rows)
}

function waiting(reason: WaitingReason, line: DeskLine, told: Partial<WaitingLine> = {}): WaitingLine {
  return { reason, line, since: line.savedAt, note: '', withName: 'You', ...told }
}

async function listToReview(user: DeskUser): Promise<WaitingLine[]> {
  const lines = await listLines(user, whereToReview(user))
  return lines.map((line) => waiting('review', line, { since: line.submittedAt ?? line.savedAt }))
}

async function listReady(user: DeskUser): Promise<WaitingLine[]> {
  if (!reachOf(user, 'article.publish')) return []
  const lines = await listLines(user, { state: 'approved' })
  return lines.map((line) => waiting('ready', line, { note: 'Review of this exact version is signed.' }))
}

async function listMine(user: DeskUser): Promise<WaitingLine[]> {
  const lines = await listLines(user, { AND: [whereMine(user), { state: { in: ['draft', 'in_review'] } }] })
  return lines.map((line) =>
    line.state === 'draft'
      ? waiting('draft', line)
      : waiting('with-reviewer', line, {
          since: line.submittedAt ?? line.savedAt,
          withName: line.reviewerName ?? '',
        }),
  )
}

/** What a reviewer gave back and nobody has sent again since. */
async function listReturned(user: DeskUser): Promise<WaitingLine[]> {
  const articles = await db().article.findMany({
    where: {
      AND: [
        whereReadable(user),
        whereMine(user),
        { state: { in: ['draft', 'published'] }, reviews: { some: { decision: 'returned' } } },
      ],
    },
    select: {
      ...lineSelect,
      publishedRevision: { select: { publishedAt: true } },
      reviews: {
        select: { decision: true, reviewedAt: true, reviewer: { select: { name: true } } },
        orderBy: { reviewedAt: 'desc' },
        take: 1,
      },
    },
    orderBy: [{ lastSavedAt: 'desc' }, { id: 'asc' }],
    take: perReason,
  })
  const lines = await toLines(articles)
  return lines.flatMap((line, place) => {
    const last = articles[place]?.reviews[0]
    const publishedAt = articles[place]?.publishedRevision?.publishedAt ?? new Date(0)
    if (last?.decision !== 'returned' || publishedAt > last.reviewedAt) return []
    return [waiting('returned', line, { since: last.reviewedAt, note: `By ${last.reviewer.name}.` })]
  })
}

async function listFailed(user: DeskUser): Promise<WaitingLine[]> {
  if (!reachOf(user, 'article.cancel-schedule')) return []
  const where = { failedAt: { not: null }, doneAt: null, cancelledAt: null }
  const failed = await listSchedules(user, where, perReason)
  const lines = await listLines(user, { id: { in: failed.map(({ articleId }) => articleId) } })
  return failed.flatMap(({ articleId, at, failure }) => {
    const line = lines.find(({ id }) => id === articleId)
    return line ? [waiting('failed', line, { since: at, note: failure ?? '' })] : []
  })
}
