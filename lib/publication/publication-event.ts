/**
 * Something readers can see has changed. `refresh`: serve the old page until the new one is ready.
 * `remove`: the old page must not be served again (withdrawal, safety correction).
 */
export type PublicationEvent = {
  /** Rises by commit order; what is not yet visible has a greater id than all that is. */
  id: bigint
  kind: 'refresh' | 'remove'
  keys: string[]
  articleId: string | null
  /** When it was written (ISO 8601, UTC, milliseconds). */
  at: string
}

/** The channel on which a commit is announced; the payload is the event id. A lost notice costs a second: there is a poll. */
export const publicationChannel = 'bedside_publication'

/** Where in the log of events someone stands. `at` is the event's own instant and proves it is the same log. */
export type EventPosition = Pick<PublicationEvent, 'id' | 'at'>

/** The position before the first event. */
export const beforeAllEvents: EventPosition = { id: 0n, at: '' }
