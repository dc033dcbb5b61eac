import type { Prisma } from '#generated/prisma/client.ts'
import { decideArticleAccess, type Standing } from '#lib/accounts/policy.ts'
import { articleContentSchema } from '#lib/articles/article.ts'
import { listGaps } from '#lib/articles/decide-publication.ts'
import type { DeskToday, DraftLine, LiveLine } from '#lib/desk/desk.views.ts'
import { importReportSchema } from '#lib/imports/import-report.ts'
import { db } from '#lib/platform/db.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'

/** The longest list of the first screen; searching and leafing come with the editor. */
export const longestList = 200

const draftSelect = {
  id: true,
  state: true,
  draft: true,
  importReport: true,
  updatedAt: true,
} as const satisfies Prisma.ArticleSelect

const liveSelect = {
  id: true,
  slug: true,
  draftHash: true,
  publishedRevision: {
    select: {
      title: true,
      number: true,
      contentHash: true,
      publishedAt: true,
      credits: {
        where: { role: 'author' },
        select: { person: { select: { id: true, name: true } } },
        orderBy: { position: 'asc' },
      },
    },
  },
  reviews: {
    where: { decision: 'approved' },
    select: { contentHash: true, nextReviewDueOn: true },
    orderBy: { reviewedAt: 'desc' },
  },
} as const satisfies Prisma.ArticleSelect

/**
 * What the first screen shows this user: only what the policy lets them open.
 *
 * @param today the day against which a review is overdue
 */
export async function getDeskToday(user: Standing, today: Date): Promise<DeskToday> {
  const newestFirst = { orderBy: { updatedAt: 'desc' }, take: longestList } as const
  const [drafts, live, withdrawn, people] = await Promise.all([
    db().article.findMany({
      where: { publishedRevisionId: null, state: { not: 'withdrawn' } },
      select: draftSelect,
      ...newestFirst,
    }),
    db().article.findMany({
      where: { publishedRevisionId: { not: null } },
      select: liveSelect,
      relationLoadStrategy: 'join',
      ...newestFirst,
    }),
    db().article.findMany({
      where: { state: 'withdrawn' },
      select: { ...draftSelect, withdrawnAt: true, withdrawalReason: true },
      ...newestFirst,
    }),
    db().person.findMany({ select: { id: true, name: true } }),
  ])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const open = drafts.filter((row) => mayRead(user, row)).map((row) => toDraftLine(row, names))
  return {
    drafts: open.filter(({ missingCount }) => missingCount === null),
    imported: open.filter(({ missingCount }) => missingCount !== null),
    live: live.flatMap((row) => toLiveLine(row, user, today)),
    withdrawn: withdrawn
      .filter((row) => mayRead(user, row))
      .map((row) => ({
        id: row.id,
        title: articleContentSchema.parse(row.draft).title,
        withdrawnAt: row.withdrawnAt ?? row.updatedAt,
        reason: row.withdrawalReason ?? '',
      })),
  }
}

type DraftRow = Prisma.ArticleGetPayload<{ select: typeof draftSelect }>
type LiveRow = Prisma.ArticleGetPayload<{ select: typeof liveSelect }>

function mayRead(user: Standing, row: Pick<DraftRow, 'state' | 'draft'>): boolean {
  const { authorIds } = articleContentSchema.parse(row.draft)
  return decideArticleAccess(user, 'article.read-draft', { state: row.state, authorIds }).ok
}

function toDraftLine(row: DraftRow, names: Map<string, string>): DraftLine {
  const content = articleContentSchema.parse(row.draft)
  const report = row.importReport === null ? null : importReportSchema.parse(row.importReport)
  return {
    id: row.id,
    title: content.title,
    state: row.state,
    authorNames: content.authorIds.flatMap((id) => names.get(id) ?? []),
    changedAt: row.updatedAt,
    gapCount: listGaps(content).length,
    missingCount: report?.missing.length ?? null,
  }
}

function toLiveLine(row: LiveRow, user: Standing, today: Date): LiveLine[] {
  const revision = row.publishedRevision
  if (!revision) return []
  const authors = revision.credits.map(({ person }) => person)
  const facts = { state: 'published', authorIds: authors.map(({ id }) => id) } as const
  if (!decideArticleAccess(user, 'article.read-draft', facts).ok) return []
  const review = row.reviews.find(({ contentHash }) => contentHash === revision.contentHash)
  return [
    {
      id: row.id,
      title: revision.title,
      path: readerPaths.article(row.slug),
      authorNames: authors.map(({ name }) => name),
      revisionNumber: revision.number,
      publishedAt: revision.publishedAt,
      reviewDueOn: review?.nextReviewDueOn ?? null,
      reviewOverdue: review !== undefined && review.nextReviewDueOn < today,
      unpublishedChanges: row.draftHash !== revision.contentHash,
    },
  ]
}
