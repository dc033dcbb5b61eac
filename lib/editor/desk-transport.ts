import { diffContent } from '#lib/articles/content-delta.ts'
import type { PresenceAnswer, SaveAnswer } from '#lib/articles/save.views.ts'
import type { SaveRequest } from '#lib/editor/draft-keeper.ts'

/** How long an answer may take before the save counts as unanswered, in milliseconds. */
const patience = 20_000

/** A body that may outlive its page, in characters; browsers take 64 KiB. Source: fetch.spec.whatwg.org, keepalive. */
const longestKeepalive = 60_000

/** Which tab asks, and which top-level block its cursor is in. */
export type TabPlace = { tabId: string; block: number | null }

/** Sends what changed to the server. Rejects when no answer came that can be understood. */
export async function sendSave(
  articleId: string,
  { baseVersion, before, after }: SaveRequest,
  place: TabPlace,
): Promise<SaveAnswer> {
  const body = JSON.stringify({ baseVersion, delta: diffContent(before, after), ...place })
  const response = await post(`/admin/articles/${articleId}/save`, body)
  const status = knownStatuses.find((one) => one === response.status) ?? (response.status >= 500 ? 503 : null)
  if (status === null) throw new Error(`The server answered ${response.status}.`)
  if (status === 503) return { status, body: { kind: 'unavailable', message: '' } }
  if (!response.headers.get('Content-Type')?.includes('json')) {
    // A sign-in page after a redirect, a proxy's own page: not an answer of the save address.
    if (status === 401 || response.redirected)
      return { status: 401, body: { kind: 'signed-out', message: '' } }
    if (status === 413) return { status, body: { kind: 'too-large', message: tooLarge } }
    throw new Error('The answer cannot be understood.')
  }
  return { status, body: await response.json() }
}

/** Says that this tab is there, and hears who else is. Null when there is no answer to be had. */
export async function sendPresence(articleId: string, place: TabPlace): Promise<PresenceAnswer | null> {
  try {
    const response = await post(`/admin/articles/${articleId}/presence`, JSON.stringify(place))
    return response.ok && !response.redirected ? await response.json() : null
  } catch {
    return null
  }
}

const tooLarge = 'The text is larger than one save may be. Take something out, or split the article.'
const knownStatuses = [200, 401, 403, 404, 409, 413, 422, 503] as const

function post(address: string, body: string): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body,
    keepalive: body.length < longestKeepalive,
    signal: AbortSignal.timeout(patience),
  })
}
