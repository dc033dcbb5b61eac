import { toRss, toSiteChannel } from '#lib/feeds/article-feeds.ts'
import { feedTtlSeconds, keysOfFeed } from '#lib/feeds/feed.keys.ts'
import { listFeedEntries } from '#lib/feeds/feed.queries.ts'
import { toFeedResponse } from '#lib/feeds/feed-response.ts'
import { getSiteFrame, getSiteOrigin } from '#lib/settings/site.queries.ts'

export const dynamic = 'force-dynamic'

/** The newest articles as RSS, with their full text. */
export async function GET(): Promise<Response> {
  const [entries, frame] = await Promise.all([listFeedEntries(), getSiteFrame()])
  const body = toRss(entries, toSiteChannel(frame), frame, getSiteOrigin())
  return toFeedResponse(body, 'application/rss+xml', {
    keys: keysOfFeed(entries),
    ttlSeconds: feedTtlSeconds,
  })
}
