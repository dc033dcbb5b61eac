import { headers } from 'next/headers'
import { env } from '#lib/platform/env.ts'

/**
 * Stops an action that another site's page caused. Every action calls this itself: the framework lets a request
 * without an Origin through with a warning.
 * @throws Error when the request did not come from a page of ours
 */
export async function requireSameOrigin(): Promise<void> {
  if (!isSameOrigin(await headers(), env().origin))
    throw new Error('Refused: the request came from elsewhere.')
}

/**
 * Whether a browser says that a page of ours sent this request. A missing Origin is never ours, also when
 * Sec-Fetch-Site, which browsers leave out on plain http, says so.
 */
export function isSameOrigin(request: Pick<Headers, 'get'>, ownOrigin: string): boolean {
  const site = request.get('sec-fetch-site')
  return request.get('origin') === ownOrigin && (site === null || site === 'same-origin')
}
