import type { IncomingMessage, ServerResponse } from 'node:http'
import type { HeaderList } from '#server/headers.ts'
import { type Coding, chooseCoding, isHeldByClient } from '#server/negotiation.ts'
import type { Body } from '#server/shelf/page.ts'

/** Something that can be answered as it is: a page, or a static file. */
export type Ready = {
  status: number
  headers: Record<string, string>
  bodies: { identity: Body } & { [coding in Coding]?: Body }
}

/** What 304 repeats of the headers of 200. Source: RFC 9110 §15.4.5. */
const describingBytes = new Set(['Content-Type', 'Content-Length', 'Content-Encoding'])

type HeaderLists = { whole: string[]; unchanged: string[] }

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
  const body = bodies[coding] ?? bodies.identity
  const lists = builtLists.get(ready)?.[coding] ?? buildLists(ready, coding, common)
  if (status === 200 && isHeldByClient(request.headers['if-none-match'], body.etag)) {
    response.writeHead(304, lists.unchanged).end()
    return
  }
  response.writeHead(status, lists.whole)
  response.end(request.method === 'HEAD' ? undefined : body.bytes)
}

function buildLists(ready: Ready, coding: Coding, common: HeaderList): HeaderLists {
  const { bytes, etag } = ready.bodies[coding] ?? ready.bodies.identity
  const headers = Object.entries({
    ...ready.headers,
    ...(ready.bodies.gzip && { Vary: 'Accept-Encoding' }),
    ...(coding !== 'identity' && { 'Content-Encoding': coding }),
    ...(ready.status === 200 && { ETag: etag }),
    'Content-Length': String(bytes.length),
  })
  const lists = {
    whole: [...headers.flat(), ...common],
    unchanged: [...headers.filter(([name]) => !describingBytes.has(name)).flat(), ...common],
  }
  builtLists.set(ready, { ...builtLists.get(ready), [coding]: lists })
  return lists
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
