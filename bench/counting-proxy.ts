import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Stands between a program and Postgres and counts round trips. */
export type CountingProxy = {
  url: string
  /** Round trips so far, without those of connections that listen for notices. */
  roundTrips: () => number
  close: () => void
}

/**
 * Counts how often Postgres says that it is ready for the next query: that is once a round trip.
 * Source: PostgreSQL documentation, "Message Formats" (a type byte and a length in every message; `Z` ReadyForQuery).
 */
export async function startCountingProxy(databaseUrl: string): Promise<CountingProxy> {
  const target = new URL(databaseUrl)
  const counts = new Map<Socket, number>()
  const server = createServer((client) => {
    const postgres = connect(Number(target.port || 5432), target.hostname)
    const count = countReady(() => counts.set(client, (counts.get(client) ?? 0) + 1))
    client.on('data', (chunk) => {
      if (chunk.includes('LISTEN ')) counts.set(client, Number.NEGATIVE_INFINITY)
    })
    postgres.on('data', count)
    client.pipe(postgres).pipe(client)
    client.on('error', () => postgres.destroy())
    postgres.on('error', () => client.destroy())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    roundTrips: () => [...counts.values()].filter(Number.isFinite).reduce((sum, count) => sum + count, 0),
    close: () => server.close(),
  }
}

function countReady(onReady: () => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    while (rest.length >= 5) {
      const length = 1 + rest.readUInt32BE(1)
      if (rest.length < length) return
      if (rest[0] === 'Z'.charCodeAt(0)) onReady()
      rest = rest.subarray(length)
    }
  }
}
