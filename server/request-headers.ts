import type { IncomingHttpHeaders } from 'node:http'

/** Say to Next or to a proxy what only Next, a proxy or we may say; from a client they are always a trick. */
const neverFromClients = new Set([
  'content-security-policy',
  'content-security-policy-report-only',
  'x-nonce',
  'forwarded',
  'x-real-ip',
  'x-client-ip',
  'true-client-ip',
  'x-original-url',
  'x-rewrite-url',
  'x-matched-path',
  'x-http-method-override',
  'x-method-override',
  'next-resume',
  'next-hmr-refresh',
])
/** Source: CVE-2025-29927 and its successors; `INTERNAL_HEADERS` in next/dist/server/lib/server-ipc/utils.js. */
const neverFromClientsPrefixes = [
  'x-middleware-',
  'x-invoke-',
  'x-nextjs-',
  'x-next-',
  'x-now-',
  'x-vercel-',
  'x-prerender-',
  'x-forwarded-',
  'x-action-',
  'shelf-',
]
/** Meant for one connection only. Source: RFC 9110 §7.6.1. */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authorization',
  'te',
  'trailer',
  'upgrade',
])
/** The desk's pages navigate with these; nothing else does. */
const navigation = /^(?:rsc$|next-)/

/**
 * What of a client's headers may reach Next: the request's own `host` and scheme are replaced by the configured
 * origin, so that no link, redirect or check can be made from what a client claims.
 *
 * @param client.address where the request came from (`findClient`), handed on as the only `x-forwarded-for`
 */
export function toInnerHeaders(
  headers: IncomingHttpHeaders,
  { origin, address, route }: { origin: string; address: string | undefined; route: 'desk' | 'api' },
): IncomingHttpHeaders {
  const { host, protocol } = new URL(origin)
  const named = new Set(
    (headers.connection ?? '')
      .toLowerCase()
      .split(',')
      .map((name) => name.trim()),
  )
  const kept = Object.entries(headers).filter(
    ([name]) =>
      !neverFromClients.has(name) &&
      !hopByHop.has(name) &&
      !named.has(name) &&
      !neverFromClientsPrefixes.some((prefix) => name.startsWith(prefix)) &&
      (route === 'desk' || !navigation.test(name)),
  )
  return {
    ...Object.fromEntries(kept),
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
    ...(address && { 'x-forwarded-for': address }),
  }
}
