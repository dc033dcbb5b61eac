import type { Prisma } from '#generated/prisma/client.ts'
import { cardFilters } from '#lib/articles/article-card.queries.ts'
import { listMatching } from '#lib/articles/article-list.queries.ts'
import { db } from '#lib/platform/db.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import type { Crumb, TopicLink, TopicPage } from '#lib/topics/topic.views.ts'

/** What a link to a topic needs. */
export const topicLinkSelect = { id: true, slug: true, name: true } as const satisfies Prisma.TopicSelect

/** A topic with its chain of broader topics; the tree is at most four levels deep. */
export const topicChainSelect = {
  ...topicLinkSelect,
  parent: {
    select: {
      ...topicLinkSelect,
      parent: { select: { ...topicLinkSelect, parent: { select: topicLinkSelect } } },
    },
  },
} as const satisfies Prisma.TopicSelect

type TopicRow = Prisma.TopicGetPayload<{ select: typeof topicLinkSelect }>
type TopicChain = TopicRow & { parent?: TopicChain | null }

/** Makes the link of a row of `topicLinkSelect`. */
export function toTopicLink({ id, slug, name }: TopicRow): TopicLink {
  return { id, slug, name, path: readerPaths.topic(slug) }
}

/** The topics from the broadest down to this one, as steps of a breadcrumb. */
export function toTopicCrumbs(topic: TopicChain): Crumb[] {
  const broader = topic.parent ? toTopicCrumbs(topic.parent) : []
  return [...broader, { name: topic.name, path: readerPaths.topic(topic.slug) }]
}

/** A topic with one page of the articles on it and on its narrower topics; null when either does not exist. */
export async function getTopicPage(slug: string, page: number): Promise<TopicPage | null> {
  const row = await db().topic.findUnique({
    where: { slug },
    select: {
      ...topicChainSelect,
      description: true,
      meshId: true,
      children: {
        select: { ...topicLinkSelect, children: { select: { id: true } } },
        orderBy: { name: 'asc' },
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!row) return null
  const narrower = row.children.flatMap((child) => [child.id, ...child.children.map(({ id }) => id)])
  const articles = await listMatching(db(), cardFilters.inTopics([row.id, ...narrower]), page)
  if (!articles) return null
  return {
    ...toTopicLink(row),
    description: row.description,
    meshId: row.meshId,
    breadcrumb: [
      { name: 'Home', path: readerPaths.home() },
      ...toTopicCrumbs(row).slice(0, -1),
      { name: row.name, path: null },
    ],
    children: row.children.map(toTopicLink),
    articles,
  }
}

/** Every topic by name. */
export async function listTopics(): Promise<TopicLink[]> {
  const rows = await db().topic.findMany({ select: topicLinkSelect, orderBy: { name: 'asc' } })
  return rows.map(toTopicLink)
}
