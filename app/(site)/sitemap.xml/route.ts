import { feedTtlSeconds } from '#lib/feeds/feed.keys.ts'
import { listSitemapEntries } from '#lib/feeds/feed.queries.ts'
import { toFeedResponse } from '#lib/feeds/feed-response.ts'
import { maxSitemapEntries, toSitemap } from '#lib/feeds/sitemap.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { getSiteOrigin } from '#lib/settings/site.queries.ts'

export const dynamic = 'force-dynamic'

/** Every address search engines may index. */
export async function GET(): Promise<Response> {
  const body = toSitemap(await listSitemapEntries(maxSitemapEntries), getSiteOrigin())
  const keys = [publicationKeys.articles(), publicationKeys.site()]
  return toFeedResponse(body, 'application/xml', { keys, ttlSeconds: feedTtlSeconds })
}
