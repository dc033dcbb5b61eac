import type { Prisma } from '#generated/prisma/client.ts'
import { type ArticleAction, decideAccess, decideArticleAccess, type Standing } from '#lib/accounts/policy.ts'
import { type ArticleContent, articleContentSchema } from '#lib/articles/article.ts'
import { listGaps } from '#lib/articles/decide-publication.ts'
import { getMinorObjections } from '#lib/articles/minor-base.queries.ts'
import type { PlanLine, PublishScreen, Returned } from '#lib/articles/publish-screen.views.ts'
import { isApproved } from '#lib/articles/review-of.queries.ts'
import { describeFailure } from '#lib/desk/describe-failure.ts'
import { diffContents } from '#lib/diff/diff-contents.ts'
import { getDiffNames } from '#lib/diff/diff-names.queries.ts'
import { db } from '#lib/platform/db.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { toLocalTime } from '#lib/schedules/zoned-time.ts'

/** What an article's publication depends on; null when there is none, or this user may not open it. */
export async function getPublishScreen(user: Standing, articleId: string): Promise<PublishScreen | null> {
  const row = await db().article.findUnique({ where: { id: articleId }, select: publishScreenSelect })
  if (!row) return null
  const content = articleContentSchema.parse(row.draft)
  const facts = { state: row.state, authorIds: content.authorIds }
  const may = (action: ArticleAction) => decideArticleAccess(user, action, facts).ok
  if (!may('article.read-draft')) return null
  const shown = row.publishedRevision
  const hasChanges = shown !== null && shown.contentHash !== row.draftHash
  const [approved, minorObjections, reviewers, editors, settings, before] = await Promise.all([
    isApproved(db(), articleId, row.draftHash),
    hasChanges ? getMinorObjections(db(), articleId, content) : [],
    listReviewers(content.authorIds),
    listEditors(),
    db().siteSettings.findFirst({ select: { zone: true } }),
    hasChanges ? findContent(articleId, shown.number) : null,
  ])
  return {
    articleId,
    title: content.title,
    slug: row.slug,
    state: row.state,
    version: row.version,
    shortHash: row.draftHash.slice(0, 12),
    shownNumber: shown?.number ?? null,
    shown: shown && { since: shown.publishedAt, path: readerPaths.article(row.slug) },
    hadReaders: row._count.revisions > 0,
    hasChanges,
    approved,
    minorObjections,
    gaps: listGaps(content),
    change: before ? await describeChange(before, content) : { was: '', isNow: '' },
    reports: decideAccess(user, 'report.settle').ok ? row.reports : [],
    returned: row.state === 'draft' ? toReturned(row.reviews[0]) : null,
    openThreads: row._count.threads,
    submission: row.submittedAt && {
      reviewerName: row.requestedReviewer?.name ?? null,
      note: row.submissionNote,
      at: row.submittedAt,
    },
    reviewers,
    editors,
    responsibleId: row.responsibleId,
    embargo: row.embargoUntil && row.embargoZone ? { until: row.embargoUntil, zone: row.embargoZone } : null,
    plans: row.schedules.map(
      ({ createdByName, failedAt, failure, ...plan }): PlanLine => ({
        ...plan,
        byName: createdByName,
        failure: failedAt && describeFailure(failure),
        local: toLocalTime(plan.dueAt, plan.zone),
        mayChange: may(changing(plan.action, failedAt !== null)),
      }),
    ),
    zone: settings?.zone ?? 'Europe/London',
    may: {
      'article.submit': may('article.submit'),
      'article.recall': may('article.recall'),
      'article.publish': may('article.publish'),
      'article.publish-unreviewed': may('article.publish-unreviewed'),
      'article.schedule': may('article.schedule'),
      'article.cancel-schedule': may('article.cancel-schedule'),
      'article.embargo': may('article.embargo'),
      'article.withdraw': may('article.withdraw'),
      'article.restore': may('article.restore'),
      'article.rename': may('article.rename'),
      'article.assign': may('article.assign'),
    },
  }
}

const publishScreenSelect = {
  slug: true,
  state: true,
  version: true,
  draft: true,
  draftHash: true,
  responsibleId: true,
  submittedAt: true,
  submissionNote: true,
  embargoUntil: true,
  embargoZone: true,
  requestedReviewer: { select: { name: true } },
  publishedRevision: { select: { number: true, contentHash: true, publishedAt: true } },
  reports: {
    where: { closedAt: null },
    select: { id: true, passage: true, message: true },
    orderBy: { receivedAt: 'asc' },
    take: 20,
  },
  reviews: {
    select: { decision: true, statement: true, reviewedAt: true, reviewer: { select: { name: true } } },
    orderBy: { reviewedAt: 'desc' },
    take: 1,
  },
  schedules: {
    where: { doneAt: null, cancelledAt: null },
    select: {
      id: true,
      action: true,
      dueAt: true,
      zone: true,
      createdByName: true,
      failedAt: true,
      failure: true,
    },
    orderBy: { dueAt: 'asc' },
  },
  _count: { select: { revisions: true, threads: { where: { resolvedAt: null } } } },
} as const satisfies Prisma.ArticleSelect

/** What the policy is asked before a plan is moved or given up; a failure may be settled in any state. */
function changing(action: PlanLine['action'], failed: boolean): ArticleAction {
  if (failed) return 'article.assign'
  return action === 'publish' ? 'article.cancel-schedule' : 'article.withdraw'
}

type PublishScreenRow = Prisma.ArticleGetPayload<{ select: typeof publishScreenSelect }>

function toReturned(review: PublishScreenRow['reviews'][number] | undefined): Returned | null {
  if (review?.decision !== 'returned') return null
  return { byName: review.reviewer.name, at: review.reviewedAt, comments: review.statement }
}

async function findContent(articleId: string, number: number): Promise<ArticleContent | null> {
  const row = await db().revision.findUnique({
    where: { articleId_number: { articleId, number } },
    select: { content: true },
  })
  return row && articleContentSchema.parse(row.content)
}

/** The first passage that changed, as it was and as it is. */
async function describeChange(before: ArticleContent, after: ArticleContent) {
  const { blocks, fields } = diffContents(before, after, await getDiffNames([before, after]))
  const line = blocks.flatMap(({ lines }) => lines).find(({ fate }) => fate !== 'same') ?? fields[0]
  const side = (other: 'added' | 'removed') =>
    (line?.parts ?? [])
      .filter(({ kind, marker }) => kind !== other && !marker)
      .map(({ text }) => text)
      .join('')
      .slice(0, 1_000)
  return { was: side('added'), isNow: side('removed') }
}

async function listReviewers(authorIds: string[]) {
  const people = await db().person.findMany({
    where: { id: { notIn: authorIds }, user: { role: 'medical_reviewer', disabledAt: null } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
  return people
}

async function listEditors() {
  return db().user.findMany({
    where: { role: { in: ['editor', 'admin'] }, disabledAt: null },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
}
