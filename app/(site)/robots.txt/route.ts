import { toFeedResponse } from '#lib/feeds/feed-response.ts'
import { toRobots } from '#lib/feeds/robots.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { getSiteOrigin } from '#lib/settings/site.queries.ts'

export const dynamic = 'force-dynamic'

/** What robots may fetch. */
export function GET(): Response {
  return toFeedResponse(toRobots(getSiteOrigin()), 'text/plain', { keys: [publicationKeys.site()] })
}
