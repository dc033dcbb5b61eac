import type { Db } from '#lib/platform/db.ts'
import type { PublicationEvent } from '#lib/publication/publication-event.ts'

/** The greatest visible event id; 0 while nothing was ever published. */
export async function getLatestEventId(db: Db): Promise<bigint> {
  const latest = await db.publicationEvent.findFirst({ select: { id: true }, orderBy: { id: 'desc' } })
  return latest?.id ?? 0n
}

/** The events after `id`, oldest first, at most `limit`. */
export async function listEventsAfter(db: Db, id: bigint, limit: number): Promise<PublicationEvent[]> {
  return db.publicationEvent.findMany({
    where: { id: { gt: id } },
    select: { id: true, kind: true, keys: true, articleId: true },
    orderBy: { id: 'asc' },
    take: limit,
  })
}
