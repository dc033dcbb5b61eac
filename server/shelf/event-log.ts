import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { getLatestPosition, listEventsAfter } from '#lib/publication/publication-event.queries.ts'
import { type PublicationEvent, publicationChannel } from '#lib/publication/publication-event.ts'
import type { Shelf } from '#server/shelf/shelf.ts'

/** A notice may be lost; the poll finds its event this much later. */
const pollMs = 1_000
/** A database that does not answer in this time is away. */
const maxAnswerMs = 2_000
const firstRetryMs = 250
const longestRetryMs = 5_000

/** A shelf's ear: it follows the log of publication events until it is closed. */
export type EventLog = {
  /** Settles when the shelf has heard all events there were at that moment; never while the database is away. */
  caughtUp: Promise<void>
  close: () => Promise<void>
}

type Listeners = {
  /** Told of events after the shelf has applied them. */
  onHeard: (events: readonly PublicationEvent[]) => void
  onTrouble: (what: string, error: unknown) => void
}

/**
 * Follows the log on a connection of its own: it listens, so that an event is heard within milliseconds, and
 * polls, so that a lost notice costs a second. When the connection breaks or hangs the shelf is told, and the
 * log tries again with growing pauses until it is back.
 */
export function followEvents(
  databaseUrl: string,
  shelf: Pick<Shelf, 'position' | 'begin' | 'hear' | 'tend' | 'setReachable'>,
  { onHeard, onTrouble }: Listeners,
): EventLog {
  const closing = new AbortController()
  const caughtUp = Promise.withResolvers<void>()
  let retryMs = firstRetryMs
  const following = follow()
  return {
    caughtUp: caughtUp.promise,
    close: async () => {
      closing.abort()
      await following
    },
  }

  async function follow(): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        await listen()
      } catch (error) {
        shelf.setReachable(false)
        onTrouble('following publication events', error)
      }
      await sleep(retryMs, closing.signal)
      retryMs = Math.min(retryMs * 2, longestRetryMs)
    }
  }

  async function listen(): Promise<void> {
    const connection = new Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: maxAnswerMs,
      query_timeout: maxAnswerMs,
      application_name: 'bedside shelf',
    })
    let bell = new AbortController()
    const ring = () => bell.abort()
    connection.on('notification', ring)
    // Without a listener a broken connection would end the process; the next query reports it.
    connection.on('error', ring)
    closing.signal.addEventListener('abort', ring)
    try {
      await connection.connect()
      await connection.query(`LISTEN ${publicationChannel}`)
      shelf.setReachable(true)
      while (!closing.signal.aborted) {
        bell = new AbortController()
        await catchUp(connection)
        shelf.tend()
        caughtUp.resolve()
        retryMs = firstRetryMs
        await sleep(pollMs, bell.signal)
      }
    } finally {
      closing.signal.removeEventListener('abort', ring)
      connection.end().catch(() => undefined)
    }
  }

  async function catchUp(connection: Client): Promise<void> {
    const { position } = shelf
    const events = position && (await listEventsAfter(connection, position))
    if (!events) return shelf.begin(await getLatestPosition(connection))
    if (events.length === 0) return
    const heard = shelf.hear(events)
    onHeard(events)
    await heard
    return catchUp(connection)
  }
}

/** Sleeps so long, or until it is woken. */
async function sleep(ms: number, woken: AbortSignal): Promise<void> {
  try {
    await pause(ms, undefined, { signal: woken })
  } catch (error) {
    if (!woken.aborted) throw error
  }
}
