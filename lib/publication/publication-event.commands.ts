import type { Db } from '#lib/platform/db.ts'
import { type PublicationEvent, publicationChannel } from '#lib/publication/publication-event.ts'

/** Serialises writers of events, to the end of their transaction: so ids become visible in the order of commits. */
const eventLock = 72707370n

/**
 * Appends a publication event inside the transaction that makes the change, and announces it on commit.
 *
 * @returns the event's id
 */
export async function appendEvent(
  tx: Db,
  event: Omit<PublicationEvent, 'id'> & { reason: string },
): Promise<bigint> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${eventLock})`
  const { id } = await tx.publicationEvent.create({ data: event, select: { id: true } })
  await tx.$executeRaw`SELECT pg_notify(${publicationChannel}, ${id.toString()})`
  return id
}
