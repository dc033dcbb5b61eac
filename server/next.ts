import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { duplexPair } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import createNext from 'next'

/** An answer of Next, whole. */
export type InnerAnswer = { status: number; headers: Map<string, string>; bytes: Buffer }

/** Next, running in this process and reachable from nowhere else. */
export type InnerNext = {
  /** Answers one client of the desk or the API directly. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** Asks for a page with nothing but its path and the origin's host. */
  ask: (path: string, signal: AbortSignal) => Promise<InnerAnswer>
  close: () => Promise<void>
}

/**
 * Starts Next from the build in `folder`.
 *
 * The shelf asks it over a pipe in memory: real HTTP on both ends, so Next sees an ordinary request, but no port
 * and no socket file that anyone else could reach.
 */
export async function startNext(folder: string, origin: string): Promise<InnerNext> {
  const { host } = new URL(origin)
  const app = createNext({ dev: false, dir: folder })
  await app.prepare()
  const handle = app.getRequestHandler()
  const pipeEnd = createServer((incoming, response) => {
    // Whoever asked sees the pipe break; the process must not.
    handle(incoming, response).catch((error: Error) => response.destroy(error))
  })
  return {
    handle,
    ask: async (path, signal) => {
      const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
      request({
        path,
        signal,
        headers: { host },
        createConnection: () => {
          const [ours, theirs] = duplexPair()
          pipeEnd.emit('connection', theirs)
          return ours
        },
      })
        .on('response', resolve)
        .on('error', reject)
        .end()
      const answer = await promise
      const headers = new Map(
        Object.entries(answer.headers).map(([name, value]) => [name, String(value ?? '')] as const),
      )
      return { status: answer.statusCode ?? 0, headers, bytes: await buffer(answer) }
    },
    close: () => app.close(),
  }
}
