import type { InnerAnswer, InnerNext } from '#server/next.ts'
import { pressPage } from '#server/press.ts'
import { routeOf } from '#server/routes.ts'
import type { Made } from '#server/shelf/page.ts'

/** Browsers and proxies ask each time; an unchanged page costs them a 304. */
const askEachTime = 'no-cache'
/** What of a feed's or picture's own headers reaches readers. */
const keptHeaders = ['Content-Disposition', 'Content-Language', 'Last-Modified', 'X-Robots-Tag']

/**
 * Makes the page of a canonical path: asks Next, and finishes what it answers.
 *
 * A page that says no keys is not kept. At a path of no known shape only "nothing here" and "it moved" can be.
 *
 * @throws Error when Next fails, or answers what no reader page answers (a cookie, another status)
 */
export async function makePage(
  next: Pick<InnerNext, 'ask'>,
  path: string,
  signal: AbortSignal,
): Promise<Made> {
  const answer = await next.ask(path, signal)
  if (answer.headers.has('set-cookie')) throw new Error(`${path} sets a cookie`)
  const isHtml = answer.headers.get('content-type')?.startsWith('text/html') === true
  const made = isHtml ? finishHtml(answer) : finishFile(answer)
  const mayBeKept = made.keys.length > 0 && (made.status !== 200 || routeOf(path) === 'reader')
  return { ...made, keys: mayBeKept ? made.keys : [] }
}

function finishHtml(answer: InnerAnswer): Made {
  if (answer.status !== 200) throw new Error(`Next answered ${answer.status}`)
  const { html, location, ...page } = pressPage(answer.bytes.toString())
  return {
    ...page,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': askEachTime,
      ...(location !== null && { Location: location }),
    },
    bytes: Buffer.from(html),
  }
}

function finishFile({ status, headers, bytes }: InnerAnswer): Made {
  if (status !== 200 && status !== 404 && status !== 410) throw new Error(`Next answered ${status}`)
  const ttl = headers.get('shelf-ttl')
  return {
    status,
    headers: {
      'Content-Type': headers.get('content-type') ?? 'application/octet-stream',
      'Cache-Control': headers.get('cache-control') ?? askEachTime,
      ...Object.fromEntries(
        keptHeaders.flatMap((name) => {
          const value = headers.get(name.toLowerCase())
          return value === undefined ? [] : [[name, value] as const]
        }),
      ),
    },
    keys: headers.get('shelf-keys')?.split(' ').filter(Boolean) ?? [],
    ttlSeconds: ttl === undefined ? null : Number(ttl),
    bytes,
  }
}
