import { toRss, toTopicChannel } from '#lib/feeds/article-feeds.ts'
import { feedTtlSeconds, keysOfTopicFeed } from '#lib/feeds/feed.keys.ts'
import { listFeedEntries } from '#lib/feeds/feed.queries.ts'
import { toFeedResponse } from '#lib/feeds/feed-response.ts'
import { getSiteFrame, getSiteOrigin } from '#lib/settings/site.queries.ts'
import { getTopicPage } from '#lib/topics/topic.queries.ts'

export const dynamic = 'force-dynamic'

/** The newest articles on a topic and its narrower topics as RSS, with their full text. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const [topic, frame] = await Promise.all([getTopicPage((await params).slug, 1), getSiteFrame()])
  if (!topic) return new Response('There is no such topic.\n', { status: 404 })
  const topicIds = [topic.id, ...topic.children.map(({ id }) => id)]
  const entries = await listFeedEntries(topicIds)
  const body = toRss(entries, toTopicChannel(topic, frame), frame, getSiteOrigin())
  const keys = keysOfTopicFeed(topicIds, entries)
  return toFeedResponse(body, 'application/rss+xml', { keys, ttlSeconds: feedTtlSeconds })
}
