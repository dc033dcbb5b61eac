import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { longestBodyMs } from '#server/body-limits.ts'

/** Requests under way may take so long once the server is asked to end. */
const maxDrainMs = 10_000

/**
 * The server that faces the world. Slow clients are cut off: headers within 10 s, a body within 30 s (`limitBodyTime`).
 *
 * Nothing here speaks another protocol, and Next would follow the absolute address of an upgrade, so upgrades
 * end here. Source: CVE-2026-44578.
 */
export function createFrontServer(listener: RequestListener): Server {
  return createServer(
    {
      headersTimeout: 10_000,
      // The front door cuts slow bodies off sooner; only a picture may take so long.
      requestTimeout: longestBodyMs,
      connectionsCheckingInterval: 5_000,
      keepAliveTimeout: 65_000,
    },
    listener,
  ).on('upgrade', (_request, socket) => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'))
}

/** Listens on the port. @throws Error when it is taken or may not be used */
export async function listen(server: Server, port: number): Promise<void> {
  server.listen(port)
  await once(server, 'listening')
}

/** Lets nobody in any more and waits for those inside, for 10 s at most. */
export async function drain(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const deadline = setTimeout(() => server.closeAllConnections(), maxDrainMs)
  await closed
  clearTimeout(deadline)
}
