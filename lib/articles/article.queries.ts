import type { Prisma } from '#generated/prisma/client.ts'
import { articleContentSchema } from '#lib/articles/article.ts'
import type { ArticlePage, WithdrawnArticle } from '#lib/articles/article.views.ts'
import { getSurroundings } from '#lib/articles/article-surroundings.queries.ts'
import { toMakingSteps } from '#lib/articles/making.ts'
import { isReviewOverdue, toReviewDueOn } from '#lib/articles/review-clock.ts'
import { toReviewState } from '#lib/articles/review-state.ts'
import { correctionSelect, toCorrection } from '#lib/corrections/correction.queries.ts'
import { toArticleCheck } from '#lib/evidence/article-check.ts'
import { checkedPointSelect, dispositionSelect } from '#lib/evidence/disposition.queries.ts'
import { personCreditSelect, toPersonCredit } from '#lib/people/person-credit.queries.ts'
import { db } from '#lib/platform/db.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import type { Source } from '#lib/references/reference.views.ts'
import { topicChainSelect, toTopicCrumbs, toTopicLink } from '#lib/topics/topic.queries.ts'

/** What a source list shows of a reference. */
export const sourceSelect = {
  id: true,
  key: true,
  kind: true,
  title: true,
  authors: true,
  moreAuthors: true,
  containerTitle: true,
  publisher: true,
  year: true,
  volume: true,
  issue: true,
  pages: true,
  doi: true,
  pmid: true,
  isbn: true,
  url: true,
  accessedOn: true,
  sampleSize: true,
  status: true,
  statusCheckedOn: true,
  statusNote: true,
} as const satisfies Prisma.ReferenceSelect

/** What has happened to an article: its versions, its approvals and its corrections, the newest first. */
export const articleHistorySelect = {
  revisions: {
    select: {
      number: true,
      contentHash: true,
      publishedAt: true,
      changeKind: true,
      note: true,
      credits: { select: { role: true, person: { select: { name: true } } }, orderBy: { position: 'asc' } },
      corrections: { select: { id: true, was: true, isNow: true, correctedAt: true } },
      _count: { select: { citations: true } },
    },
    orderBy: { number: 'desc' },
  },
  reviews: {
    where: { decision: 'approved' },
    select: {
      contentHash: true,
      reviewedAt: true,
      statement: true,
      declaration: true,
      nextReviewDueOn: true,
      reviewer: { select: personCreditSelect },
    },
    orderBy: { reviewedAt: 'desc' },
  },
  corrections: { select: correctionSelect, orderBy: { correctedAt: 'desc' } },
} as const satisfies Prisma.ArticleSelect

const articlePageSelect = {
  id: true,
  slug: true,
  kind: true,
  demonstration: true,
  firstPublishedAt: true,
  modifiedAt: true,
  publishedRevision: {
    select: {
      number: true,
      contentHash: true,
      content: true,
      check: { select: { ruleSet: true, checkedAt: true, passedCount: true } },
      checkedPoints: { select: checkedPointSelect, orderBy: { position: 'asc' } },
      wordCount: true,
      readingMinutes: true,
      readingGrade: true,
      credits: {
        select: { role: true, person: { select: personCreditSelect } },
        orderBy: { position: 'asc' },
      },
      topics: { select: { topic: { select: topicChainSelect } }, orderBy: { position: 'asc' } },
      citations: {
        select: { ordinal: true, reference: { select: sourceSelect } },
        orderBy: { ordinal: 'asc' },
      },
    },
  },
  dispositions: { select: dispositionSelect, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
  ...articleHistorySelect,
} as const satisfies Prisma.ArticleSelect

/** A row of `articlePageSelect`. */
export type ArticlePageRow = Prisma.ArticleGetPayload<{ select: typeof articlePageSelect }>

/**
 * Everything the page of a published article is made from, in two round trips; null when nothing is published there.
 *
 * @param today the instant (its calendar day in UTC, at least) against which a review is overdue and an answer ends
 */
export async function getArticlePage(slug: string, today: Date): Promise<ArticlePage | null> {
  const row = await db().article.findUnique({
    where: { slug, publishedRevision: { isNot: null } },
    select: articlePageSelect,
    relationLoadStrategy: 'join',
  })
  const revision = row?.publishedRevision
  if (!row || !revision || !row.firstPublishedAt || !row.modifiedAt) return null
  const content = articleContentSchema.parse(revision.content)
  const topics = revision.topics.map(({ topic }) => topic)
  const [section = null] = topics
  const reviews = row.reviews.map((review) => ({ ...review, reviewer: toPersonCredit(review.reviewer) }))
  const versions = row.revisions.map(({ _count, ...version }) => ({
    ...version,
    sourceCount: _count.citations,
  }))
  const shownHashes = versions.filter(({ number }) => number <= revision.number).map((one) => one.contentHash)
  const reviewDueOn = toReviewDueOn(reviews, shownHashes)
  const named = (role: 'author' | 'editor') =>
    revision.credits.filter((credit) => credit.role === role).map((credit) => toPersonCredit(credit.person))
  const surroundings = await getSurroundings(db(), {
    id: row.id,
    topicIds: topics.map(({ id }) => id),
    body: content.body,
  })
  return {
    ...surroundings,
    id: row.id,
    slug: row.slug,
    path: readerPaths.article(row.slug),
    kind: row.kind,
    revisionNumber: revision.number,
    contentHash: revision.contentHash,
    title: content.title,
    standfirst: content.standfirst,
    description: content.description,
    breadcrumb: [
      { name: 'Home', path: readerPaths.home() },
      ...(section ? toTopicCrumbs(section) : []),
      { name: content.title, path: null },
    ],
    section: section && toTopicLink(section),
    topics: topics.map(toTopicLink),
    authors: named('author'),
    editors: named('editor'),
    review: toReviewState(revision.contentHash, reviews, versions),
    publishedAt: row.firstPublishedAt,
    modifiedAt: row.modifiedAt,
    reviewDueOn,
    reviewOverdue: isReviewOverdue(reviewDueOn, today),
    readingMinutes: revision.readingMinutes,
    readingGrade: revision.readingGrade,
    wordCount: revision.wordCount,
    body: content.body,
    sources: revision.citations.map(({ ordinal, reference }): Source => ({ ...reference, ordinal })),
    corrections: row.corrections.map((one) => toCorrection(one, { title: content.title, slug: row.slug })),
    making: toMakingSteps(versions, reviews),
    check: revision.check && toArticleCheck(revision.check, revision.checkedPoints, row.dispositions, today),
    aiUse: content.aiUse,
    funding: content.funding,
    about: content.about,
    specialty: content.specialty,
    demonstration: row.demonstration,
  }
}

/**
 * What a withdrawn article's address says; null when no article was withdrawn there. One that is being worked on
 * again still is withdrawn for readers, until it is published.
 */
export async function getWithdrawnArticle(slug: string): Promise<WithdrawnArticle | null> {
  const row = await db().article.findUnique({
    where: { slug, publishedRevision: { is: null }, withdrawnAt: { not: null } },
    select: {
      withdrawnAt: true,
      withdrawalReason: true,
      revisions: { select: { title: true }, orderBy: { number: 'desc' }, take: 1 },
    },
    relationLoadStrategy: 'join',
  })
  const title = row?.revisions[0]?.title
  if (!row?.withdrawnAt || !row.withdrawalReason || !title) return null
  return { title, withdrawnAt: row.withdrawnAt, reason: row.withdrawalReason }
}
