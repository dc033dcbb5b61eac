import { listNewsEntries } from '#lib/feeds/feed.queries.ts'
import { toFeedResponse } from '#lib/feeds/feed-response.ts'
import { newsStart, toNewsSitemap } from '#lib/feeds/sitemap.ts'
import { now } from '#lib/platform/clock.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { getSiteFrame, getSiteOrigin } from '#lib/settings/site.queries.ts'

export const dynamic = 'force-dynamic'

/** The news of the last two days; made again every ten minutes, because news grows old without any event. */
export async function GET(): Promise<Response> {
  const at = now()
  const [entries, frame] = await Promise.all([listNewsEntries(newsStart(at)), getSiteFrame()])
  const body = toNewsSitemap(entries, frame, getSiteOrigin(), at)
  const keys = [publicationKeys.articles(), publicationKeys.site()]
  return toFeedResponse(body, 'application/xml', { keys, ttlSeconds: 600 })
}
