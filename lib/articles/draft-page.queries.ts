import type { Prisma } from '#generated/prisma/client.ts'
import { decideArticleAccess, type Standing } from '#lib/accounts/policy.ts'
import { articleHistorySelect, sourceSelect } from '#lib/articles/article.queries.ts'
import { type ArticleContent, articleContentSchema } from '#lib/articles/article.ts'
import type { ArticlePage } from '#lib/articles/article.views.ts'
import { getSurroundings } from '#lib/articles/article-surroundings.queries.ts'
import { contentHash } from '#lib/articles/content-hash.ts'
import type { DraftPage } from '#lib/articles/draft-page.views.ts'
import { toMakingSteps } from '#lib/articles/making.ts'
import { isReviewOverdue, toReviewDueOn } from '#lib/articles/review-clock.ts'
import { toReviewState } from '#lib/articles/review-state.ts'
import { toCorrection } from '#lib/corrections/correction.queries.ts'
import { measureReading } from '#lib/document/reading.ts'
import { numberSources } from '#lib/document/sources.ts'
import { personCreditSelect, toPersonCredit } from '#lib/people/person-credit.queries.ts'
import { db } from '#lib/platform/db.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { topicChainSelect, toTopicCrumbs, toTopicLink } from '#lib/topics/topic.queries.ts'

/**
 * The page a draft would make; null when there is no such article, and also when this user may not open it.
 *
 * @param unsaved content that is not saved yet, shown in the draft's place
 */
export async function getDraftPage(
  user: Standing,
  articleId: string,
  at: Date,
  unsaved?: ArticleContent,
): Promise<DraftPage | null> {
  const row = await findRow(articleId)
  if (!row) return null
  const draft = articleContentSchema.parse(row.draft)
  const facts = { state: row.state, authorIds: draft.authorIds }
  if (!decideArticleAccess(user, 'article.read-draft', facts).ok) return null
  return toDraftPage(row, unsaved ?? draft, at)
}

/** The page a draft would make, for somebody whose link was checked already; null when it is gone or withdrawn. */
export async function getDraftPageForLink(articleId: string, at: Date): Promise<DraftPage | null> {
  const row = await findRow(articleId)
  if (!row || row.state === 'withdrawn') return null
  return toDraftPage(row, articleContentSchema.parse(row.draft), at)
}

const draftPageSelect = {
  id: true,
  slug: true,
  kind: true,
  state: true,
  version: true,
  draft: true,
  demonstration: true,
  embargoUntil: true,
  embargoZone: true,
  firstPublishedAt: true,
  modifiedAt: true,
  ...articleHistorySelect,
} as const satisfies Prisma.ArticleSelect

type DraftPageRow = Prisma.ArticleGetPayload<{ select: typeof draftPageSelect }>

function findRow(articleId: string): Promise<DraftPageRow | null> {
  return db().article.findUnique({
    where: { id: articleId },
    select: draftPageSelect,
    relationLoadStrategy: 'join',
  })
}

async function toDraftPage(row: DraftPageRow, content: ArticleContent, at: Date): Promise<DraftPage> {
  const { body, topicIds, authorIds, editorIds } = content
  const numbers = numberSources(body)
  const [people, topicRows, references, surroundings] = await Promise.all([
    db().person.findMany({
      where: { id: { in: [...authorIds, ...editorIds] } },
      select: personCreditSelect,
      relationLoadStrategy: 'join',
    }),
    db().topic.findMany({
      where: { id: { in: topicIds } },
      select: topicChainSelect,
      relationLoadStrategy: 'join',
    }),
    db().reference.findMany({ where: { id: { in: [...numbers.keys()] } }, select: sourceSelect }),
    getSurroundings(db(), { id: row.id, topicIds, body }),
  ])
  const named = (ids: string[]) =>
    ids.flatMap((id) => people.filter((person) => person.id === id).map(toPersonCredit))
  const topics = topicIds.flatMap((id) => topicRows.filter((topic) => topic.id === id))
  const [section = null] = topics
  const reviews = row.reviews.map((review) => ({ ...review, reviewer: toPersonCredit(review.reviewer) }))
  const versions = row.revisions.map(({ _count, ...version }) => ({
    ...version,
    sourceCount: _count.citations,
  }))
  const hash = contentHash(content)
  const reviewDueOn = toReviewDueOn(reviews, [hash, ...versions.map((one) => one.contentHash)])
  const { title, standfirst, description, aiUse, funding, about, specialty } = content
  const { wordCount, readingMinutes, readingGrade } = measureReading(body)
  const page: ArticlePage = {
    ...surroundings,
    id: row.id,
    slug: row.slug,
    path: readerPaths.article(row.slug),
    kind: row.kind,
    revisionNumber: (versions[0]?.number ?? 0) + 1,
    contentHash: hash,
    title,
    standfirst,
    description,
    breadcrumb: [
      { name: 'Home', path: readerPaths.home() },
      ...(section ? toTopicCrumbs(section) : []),
      { name: title, path: null },
    ],
    section: section && toTopicLink(section),
    topics: topics.map(toTopicLink),
    authors: named(authorIds),
    editors: named(editorIds),
    review: toReviewState(hash, reviews, versions),
    publishedAt: row.firstPublishedAt ?? at,
    modifiedAt: row.modifiedAt ?? at,
    reviewDueOn,
    reviewOverdue: isReviewOverdue(reviewDueOn, at),
    readingMinutes,
    readingGrade,
    wordCount,
    body,
    sources: references
      .map((reference) => ({ ...reference, ordinal: numbers.get(reference.id) ?? 0 }))
      .sort((a, b) => a.ordinal - b.ordinal),
    corrections: row.corrections.map((one) => toCorrection(one, { title, slug: row.slug })),
    making: toMakingSteps(versions, reviews),
    check: null,
    aiUse,
    funding,
    about,
    specialty,
    demonstration: row.demonstration,
  }
  const embargo =
    row.embargoUntil && row.embargoZone ? { until: row.embargoUntil, zone: row.embargoZone } : null
  return { page, state: row.state, version: row.version, embargo }
}
