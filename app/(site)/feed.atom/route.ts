import { toAtom } from '#lib/feeds/article-feeds.ts'
import { feedTtlSeconds, keysOfFeed } from '#lib/feeds/feed.keys.ts'
import { listFeedEntries } from '#lib/feeds/feed.queries.ts'
import { toFeedResponse } from '#lib/feeds/feed-response.ts'
import { getSiteFrame, getSiteOrigin } from '#lib/settings/site.queries.ts'

export const dynamic = 'force-dynamic'

/** The newest articles as Atom, with their full text. */
export async function GET(): Promise<Response> {
  const [entries, frame] = await Promise.all([listFeedEntries(), getSiteFrame()])
  const body = toAtom(entries, frame, getSiteOrigin())
  return toFeedResponse(body, 'application/atom+xml', {
    keys: keysOfFeed(entries),
    ttlSeconds: feedTtlSeconds,
  })
}
