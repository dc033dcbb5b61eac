import { get, type IncomingHttpHeaders } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** What came over the wire, still compressed. */
export type WireAnswer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer }

/** Asks with exactly these headers; `fetch` would decompress the answer and add `Cache-Control` of its own. */
export function askOverWire(address: string, headers: Record<string, string>): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    get(address, { headers }, async (answer) => {
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: await buffer(answer) })
    }).on('error', reject)
  })
}
