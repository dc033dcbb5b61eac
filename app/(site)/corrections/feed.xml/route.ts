import { listCorrections } from '#lib/corrections/correction.queries.ts'
import { toCorrectionsRss } from '#lib/feeds/corrections-feed.ts'
import { toFeedResponse } from '#lib/feeds/feed-response.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { getSiteFrame, getSiteOrigin } from '#lib/settings/site.queries.ts'

export const dynamic = 'force-dynamic'

/** The newest corrections as RSS. */
export async function GET(): Promise<Response> {
  const [list, frame] = await Promise.all([listCorrections(1), getSiteFrame()])
  const body = toCorrectionsRss(list?.corrections ?? [], frame, getSiteOrigin())
  // A renamed article is told to every list of articles, and this one links to articles.
  const keys = [publicationKeys.corrections(), publicationKeys.articles(), publicationKeys.site()]
  return toFeedResponse(body, 'application/rss+xml', { keys })
}
