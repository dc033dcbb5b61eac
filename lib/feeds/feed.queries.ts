import type { Prisma } from '#generated/prisma/client.ts'
import { articleContentSchema } from '#lib/articles/article.ts'
import type { FeedEntry, NewsEntry, SitemapEntry } from '#lib/feeds/feed.views.ts'
import { formatPersonName } from '#lib/people/person.views.ts'
import { db } from '#lib/platform/db.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'

/** Articles in a feed. */
export const feedLength = 30

const feedEntrySelect = {
  id: true,
  slug: true,
  demonstration: true,
  firstPublishedAt: true,
  modifiedAt: true,
  revisions: {
    // A minor change is no news: the newest version whose meaning changed is what feeds carry.
    where: { changeKind: { not: 'minor' } },
    orderBy: { number: 'desc' },
    take: 1,
    select: {
      content: true,
      credits: {
        where: { role: 'author' },
        select: { person: { select: { id: true, name: true, fictional: true } } },
        orderBy: { position: 'asc' },
      },
      topics: { select: { topic: { select: { id: true, name: true } } }, orderBy: { position: 'asc' } },
      citations: {
        select: {
          ordinal: true,
          reference: {
            select: {
              id: true,
              title: true,
              authors: true,
              moreAuthors: true,
              containerTitle: true,
              year: true,
              doi: true,
              pmid: true,
              url: true,
            },
          },
        },
        orderBy: { ordinal: 'asc' },
      },
    },
  },
  corrections: {
    where: { supersededBy: { is: null } },
    select: { id: true, was: true, isNow: true, correctedAt: true },
    orderBy: { correctedAt: 'desc' },
  },
} as const satisfies Prisma.ArticleSelect

type FeedEntryRow = Prisma.ArticleGetPayload<{ select: typeof feedEntrySelect }>

/**
 * The newest published articles, by their first publication, in one round trip.
 * @param topicIds only articles that have one of these topics now
 */
export async function listFeedEntries(topicIds?: string[]): Promise<FeedEntry[]> {
  const rows = await db().article.findMany({
    where: {
      publishedRevisionId: { not: null },
      ...(topicIds ? { publishedRevision: { topics: { some: { topicId: { in: topicIds } } } } } : {}),
    },
    select: feedEntrySelect,
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    take: feedLength,
    relationLoadStrategy: 'join',
  })
  return rows.flatMap((row) => toFeedEntry(row) ?? [])
}

/** The news among the published articles, newest first. */
export async function listNewsEntries(since: Date): Promise<NewsEntry[]> {
  const rows = await db().article.findMany({
    where: { publishedRevisionId: { not: null }, kind: 'news', firstPublishedAt: { gte: since } },
    select: { slug: true, firstPublishedAt: true, publishedRevision: { select: { title: true } } },
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    take: 1_000,
    relationLoadStrategy: 'join',
  })
  return rows.flatMap(({ slug, firstPublishedAt, publishedRevision }) =>
    firstPublishedAt && publishedRevision
      ? [{ path: readerPaths.article(slug), title: publishedRevision.title, publishedAt: firstPublishedAt }]
      : [],
  )
}

/** Every indexable address: articles newest first, then topics, people and the pages about the publication. */
export async function listSitemapEntries(limit: number): Promise<SitemapEntry[]> {
  const [articles, topics, people, policies] = await Promise.all([
    db().article.findMany({
      where: { publishedRevisionId: { not: null } },
      select: { slug: true, modifiedAt: true },
      orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
      take: limit,
    }),
    db().topic.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } }),
    db().person.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } }),
    db().policyPage.findMany({ select: { slug: true }, orderBy: [{ position: 'asc' }, { slug: 'asc' }] }),
  ])
  const undated = [
    readerPaths.home(),
    readerPaths.articles(),
    readerPaths.topics(),
    readerPaths.people(),
    readerPaths.corrections(),
    readerPaths.glossary(),
    ...topics.map(({ slug }) => readerPaths.topic(slug)),
    ...people.map(({ slug }) => readerPaths.person(slug)),
    ...policies.map(({ slug }) => readerPaths.policy(slug)),
  ]
  return [
    ...undated.map((path) => ({ path, modifiedAt: null })),
    ...articles.map(({ slug, modifiedAt }) => ({ path: readerPaths.article(slug), modifiedAt })),
  ].slice(0, limit)
}

function toFeedEntry(row: FeedEntryRow): FeedEntry | null {
  const [revision] = row.revisions
  if (!revision || !row.firstPublishedAt || !row.modifiedAt) return null
  const content = articleContentSchema.parse(revision.content)
  return {
    id: row.id,
    path: readerPaths.article(row.slug),
    title: content.title,
    description: content.description,
    authors: revision.credits.map(({ person }) => ({
      id: person.id,
      name: formatPersonName({ ...person, honorificSuffix: null }),
    })),
    topics: revision.topics.map(({ topic }) => topic),
    publishedAt: row.firstPublishedAt,
    modifiedAt: row.modifiedAt,
    body: content.body,
    sources: revision.citations.map(({ ordinal, reference }) => ({ ...reference, ordinal })),
    corrections: row.corrections,
    demonstration: row.demonstration,
  }
}
