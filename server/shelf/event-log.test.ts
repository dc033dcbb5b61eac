import pg from 'pg'
import { afterEach, expect, test, vi } from 'vitest'
import { appendEvent } from '#lib/publication/publication-event.commands.ts'
import type { EventPosition, PublicationEvent } from '#lib/publication/publication-event.ts'
import { type EventLog, followEvents } from '#server/shelf/event-log.ts'
import { testDatabase } from '#tests/database.ts'
import { eventually } from '#tests/eventually.ts'

const { db, url, ownerUrl } = await testDatabase()
const logs: EventLog[] = []

afterEach(async () => {
  await Promise.all(logs.splice(0).map((log) => log.close()))
})

/** What a shelf hears, written down. */
class Listener {
  position: EventPosition | null = null
  begun = 0
  isReachable = false
  readonly heard: PublicationEvent[] = []

  async begin(position: EventPosition) {
    this.position = position
    this.begun += 1
  }

  async hear(events: readonly PublicationEvent[]) {
    this.heard.push(...events)
    const last = events.at(-1)
    if (last) this.position = { id: last.id, at: last.at }
  }

  tend() {}

  setReachable(isReachable: boolean) {
    this.isReachable = isReachable
  }

  get reasons() {
    return this.heard.map((event) => event.keys.join())
  }
}

function follow(listener: Listener, address = url): EventLog {
  const log = followEvents(address, listener, { onHeard: () => {}, onTrouble: () => {} })
  logs.push(log)
  return log
}

function publish(key: string, kind: 'refresh' | 'remove' = 'refresh') {
  return db.$transaction((tx) => appendEvent(tx, { kind, keys: [key], articleId: null, reason: 'A test' }))
}

async function admin<Row>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

test('begins at the newest event, and hears each later one within milliseconds', async () => {
  await publish('before')
  const listener = new Listener()
  await follow(listener).caughtUp
  expect([listener.begun, listener.heard, listener.isReachable]).toEqual([1, [], true])
  const waits: number[] = []
  for (let number = 1; number <= 5; number += 1) {
    const id = await publish('after', 'remove')
    const publishedAt = performance.now()
    await eventually(() => expect(listener.heard).toHaveLength(number))
    waits.push(performance.now() - publishedAt)
    expect(listener.heard.at(-1)).toMatchObject({ id, kind: 'remove', articleId: null })
  }
  // The poll alone, once a second, would have let each of them wait for about a second.
  expect(Math.min(...waits)).toBeLessThan(600)
})

test('after a restart hears all it missed, in order, however many', async () => {
  const listener = new Listener()
  const log = follow(listener)
  await log.caughtUp
  await log.close()
  await db.publicationEvent.createMany({
    data: Array.from({ length: 2_500 }, (_, index) => ({
      kind: 'refresh' as const,
      keys: [`missed:${index}`],
      reason: 'A test',
    })),
  })
  await follow(listener).caughtUp
  expect(listener.reasons).toEqual(Array.from({ length: 2_500 }, (_, index) => `missed:${index}`))
})

test('finds by its poll what no notice told', async () => {
  const listener = new Listener()
  await follow(listener).caughtUp
  await db.publicationEvent.create({ data: { kind: 'refresh', keys: ['silent'], reason: 'A test' } })
  await eventually(() => expect(listener.reasons).toEqual(['silent']))
})

test('says when its connection is cut, comes back, and has missed nothing', async () => {
  const listener = new Listener()
  await follow(listener).caughtUp
  const reachable = vi.spyOn(listener, 'setReachable')
  await admin(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'bedside shelf' AND datname = current_database()`,
  )
  await publish('meanwhile')
  await eventually(() => expect(listener.reasons).toEqual(['meanwhile']))
  expect(reachable.mock.calls.flat()).toEqual([false, true])
})

test('says that a database is away, and keeps trying until it is closed', async () => {
  const listener = new Listener()
  listener.isReachable = true
  const log = follow(listener, 'postgresql://nobody@127.0.0.1:1/none')
  await eventually(() => expect(listener.isReachable).toBe(false))
  await log.close()
  expect(listener.begun).toBe(0)
})

test('begins anew when the log is another one', async () => {
  const listener = new Listener()
  await publish('known')
  const log = follow(listener)
  await log.caughtUp
  await log.close()
  listener.position = { id: listener.position?.id ?? 0n, at: '2020-01-01T00:00:00.000Z' }
  await follow(listener).caughtUp
  expect(listener.begun).toBe(2)
  listener.position = { id: 10n ** 9n, at: listener.position.at }
  await follow(listener).caughtUp
  expect(listener.begun).toBe(3)
})

test('event ids become visible in order, however the transactions overlap', async () => {
  const listener = new Listener()
  await follow(listener).caughtUp
  const stop = new AbortController()
  const watching = (async () => {
    const seen: bigint[] = []
    while (!stop.signal.aborted) {
      const rows = await db.publicationEvent.findMany({
        select: { id: true },
        where: { keys: { has: 'racing' } },
      })
      const fresh = rows
        .map((row) => row.id)
        .filter((id) => !seen.includes(id))
        .sort((a, b) => Number(a - b))
      // A newly visible id below one that was visible before would never be heard.
      expect(fresh.every((id) => seen.every((old) => id > old))).toBe(true)
      seen.push(...fresh)
    }
    return seen.length
  })()
  await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      db
        .$transaction(
          async (tx) => {
            const id = await appendEvent(tx, {
              kind: 'refresh',
              keys: ['racing'],
              articleId: null,
              reason: 'A test',
            })
            await tx.$executeRaw`SELECT pg_sleep(${(index % 4) / 200})`
            if (index % 7 === 0) throw new Error('rolled back')
            return id
          },
          { maxWait: 10_000, timeout: 10_000 },
        )
        .catch(() => null),
    ),
  )
  await eventually(() => expect(listener.heard).toHaveLength(34))
  stop.abort()
  await watching
  expect(
    listener.heard.every((event, index) => index === 0 || event.id > (listener.heard[index - 1]?.id ?? 0n)),
  ).toBe(true)
})
