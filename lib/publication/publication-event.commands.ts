import type { Db } from '#lib/platform/db.ts'
import { type PublicationEvent, publicationChannel } from '#lib/publication/publication-event.ts'

/** Serialises writers of events, to the end of their transaction: so ids become visible in the order of commits. */
const eventLock = 72707370n

/**
 * Appends a publication event inside the transaction that makes the change, and announces it on commit.
 *
 * `keys` are what readers could see before the change and what they can see after it, in any order. Call it
 * late in the transaction: other publications wait behind its lock until the commit.
 * @returns the event's id
 * @throws Error when `keys` is empty: an event that touches nothing is a mistake
 */
export async function appendEvent(
  tx: Db,
  event: Omit<PublicationEvent, 'id' | 'at'> & { reason: string },
): Promise<bigint> {
  if (event.keys.length === 0) throw new Error(`"${event.reason}" names nothing that it touches`)
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${eventLock})`
  const { id } = await tx.publicationEvent.create({ data: event, select: { id: true } })
  await tx.$executeRaw`SELECT pg_notify(${publicationChannel}, ${id.toString()})`
  return id
}
