import type { FeedEntry } from '#lib/feeds/feed.views.ts'
import { publicationKeys as keys } from '#lib/publication/publication-keys.ts'

/**
 * So often feeds and sitemaps are made again without an event, in seconds. Hundreds of sources would not fit into a
 * header, so the title of a source in a feed may be this old.
 */
export const feedTtlSeconds = 3_600

/** What the feed of all articles shows: which articles there are, and each of them whole. */
export function keysOfFeed(entries: FeedEntry[]): string[] {
  return [...new Set([keys.site(), keys.articles(), ...entries.flatMap(keysOfEntry)])]
}

/** What the feed of a topic and its narrower topics shows. */
export function keysOfTopicFeed(topicIds: string[], entries: FeedEntry[]): string[] {
  const topics = topicIds.flatMap((id) => [keys.topic(id), keys.topicArticles(id)])
  return [...new Set([keys.site(), ...topics, ...entries.flatMap(keysOfEntry)])]
}

function keysOfEntry(entry: FeedEntry): string[] {
  return [
    keys.article(entry.id),
    ...entry.authors.map(({ id }) => keys.person(id)),
    ...entry.topics.map(({ id }) => keys.topic(id)),
  ]
}
