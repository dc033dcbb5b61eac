import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { HeaderList } from '#server/headers.ts'
import { type Coding, chooseCoding, isHeldByClient } from '#server/negotiation.ts'
import type { Bodies } from '#server/shelf/page.ts'

/** Something that can be answered as it is: a page, or a static file. */
export type Ready = {
  status: number
  headers: Record<string, string>
  bodies: Bodies
}

/** All that 304 must repeat of the headers of 200. Source: RFC 9110 §15.4.5. */
const repeated = new Set(['Cache-Control', 'Vary', 'ETag'])

type HeaderLists = { etag: string; whole: string[]; unchanged: string[] }

/** Built once for each coding of each answer and kept as long as the answer: a hit builds nothing. */
const builtLists = new WeakMap<Ready, Partial<Record<Coding, HeaderLists>>>()

/**
 * Writes an answer in the client's best coding; 304 when the client has it, no body for HEAD.
 *
 * @param common the headers every answer carries; the same list in each call
 */
export function writeReady(
  request: IncomingMessage,
  response: ServerResponse,
  ready: Ready,
  common: HeaderList,
): void {
  const { bodies, status } = ready
  const coding = chooseCoding(
    request.headers['accept-encoding'],
    (candidate) => bodies[candidate] !== undefined,
  )
  const lists = listHeaders(ready, coding, common)
  if (status === 200 && isHeldByClient(request.headers['if-none-match'], lists.etag)) {
    response.writeHead(304, lists.unchanged).end()
    return
  }
  response.writeHead(status, lists.whole)
  response.end(request.method === 'HEAD' ? undefined : (bodies[coding] ?? bodies.identity))
}

function listHeaders(ready: Ready, coding: Coding, common: HeaderList): HeaderLists {
  const built = builtLists.get(ready)
  const lists = built?.[coding] ?? buildLists(ready, coding, common)
  if (!built?.[coding]) builtLists.set(ready, { ...built, [coding]: lists })
  return lists
}

/** The tag is of the bytes and of all headers, so a new policy also reaches those who have the page already. */
function buildLists({ bodies, headers, status }: Ready, coding: Coding, common: HeaderList): HeaderLists {
  const bytes = bodies[coding] ?? bodies.identity
  const own = {
    ...headers,
    ...(bodies.gzip && { Vary: 'Accept-Encoding' }),
    ...(coding !== 'identity' && { 'Content-Encoding': coding }),
    'Content-Length': String(bytes.length),
  }
  const hash = createHash('sha256')
    .update([...Object.entries(own), ...common].join())
    .update(bytes)
  const etag = `"${hash.digest('base64url').slice(0, 22)}"`
  const named = Object.entries(status === 200 ? { ...own, ETag: etag } : own)
  return {
    etag,
    whole: [...named.flat(), ...common],
    unchanged: named.filter(([name]) => repeated.has(name)).flat(),
  }
}

/** Writes a short answer that no page stands behind; never stored by anyone. */
export function writePlain(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string>,
  common: HeaderList,
): void {
  const bytes = Buffer.from(`${text}\n`)
  const own = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Length': String(bytes.length),
    ...headers,
  }
  response.writeHead(status, [...Object.entries(own).flat(), ...common])
  response.end(response.req.method === 'HEAD' ? undefined : bytes)
}
