import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { EventPosition, PublicationEvent } from '#lib/publication/publication-event.ts'
import { beforeAllEvents } from '#lib/publication/publication-event.ts'

/** Read on the connection that also listens, so that there is no gap between hearing and reading. */
type Connection = Pick<ClientBase, 'query'>

const columns = `"id", "kind", "keys", "articleId", to_char("createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at"`

const eventRow = z.object({
  id: z.coerce.bigint(),
  kind: z.enum(['refresh', 'remove']),
  keys: z.array(z.string()),
  articleId: z.string().nullable(),
  at: z.string(),
})

/** The position of the newest visible event, or `beforeAllEvents` when there is none. */
export async function getLatestPosition(connection: Connection): Promise<EventPosition> {
  const { rows } = await connection.query(
    `SELECT ${columns} FROM "PublicationEvent" ORDER BY "id" DESC LIMIT 1`,
  )
  const [latest] = z.array(eventRow).parse(rows)
  return latest ? { id: latest.id, at: latest.at } : beforeAllEvents
}

/**
 * The events after a position in order, at most 1,000; the caller asks again until none is left.
 *
 * `null` when the event at the position is not there or is another one: the log was replaced (a restored
 * backup, another database), and nothing known of it holds any more.
 */
export async function listEventsAfter(
  connection: Connection,
  position: EventPosition,
): Promise<PublicationEvent[] | null> {
  const { rows } = await connection.query(
    `SELECT ${columns} FROM "PublicationEvent" WHERE "id" >= $1 ORDER BY "id" LIMIT 1001`,
    [String(position.id)],
  )
  const events = z.array(eventRow).parse(rows)
  if (position.id === beforeAllEvents.id) return events
  const [known, ...later] = events
  return known?.id === position.id && known.at === position.at ? later : null
}
