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
  const keys = [publicationKeys.corrections(), publicationKeys.site()]
  return toFeedResponse(body, 'application/rss+xml', { keys })
}
