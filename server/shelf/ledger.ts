import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { EventPosition, PublicationEvent } from '#lib/publication/publication-event.ts'
import { parseJson, seal, toJson, unseal } from '#server/shelf/seal.ts'

/** The last events that named a key; 0 for never. */
export type Touch = { refresh: bigint; remove: bigint }

/**
 * What the shelf knows of the publication events: where it stands in the log, and for every key the last event
 * of each kind that named it. It forgets which event changed what; the law needs no more.
 */
export type Ledger = {
  /** Made when the ledger was begun. Pages of another ledger's log are strangers. */
  readonly logId: string
  position: EventPosition
  readonly touches: Map<string, Touch>
}

/** Begins a ledger at a position. No page from before it exists, so older events do not matter. */
export function beginLedger(position: EventPosition): Ledger {
  return { logId: randomUUID(), position, touches: new Map() }
}

/**
 * Writes an event down.
 * @throws Error when the event is not after the ledger's position: then order itself is broken
 */
export function recordEvent(ledger: Ledger, event: PublicationEvent): void {
  if (event.id <= ledger.position.id)
    throw new Error(`Event ${event.id} came after event ${ledger.position.id}`)
  for (const key of event.keys) {
    const touch = ledger.touches.get(key) ?? { refresh: 0n, remove: 0n }
    ledger.touches.set(key, { ...touch, [event.kind]: event.id })
  }
  ledger.position = { id: event.id, at: event.at }
}

const ledgerFacts = z.object({
  logId: z.string(),
  position: z.object({ id: z.coerce.bigint(), at: z.string() }),
  touches: z.array(
    z.tuple([z.string(), z.object({ refresh: z.coerce.bigint(), remove: z.coerce.bigint() })]),
  ),
})

/** The ledger as a file, sealed like a page. */
export function formatLedgerFile(ledger: Ledger): Buffer[] {
  return seal([Buffer.from(toJson({ ...ledger, touches: [...ledger.touches] }))])
}

/** The ledger in a file, or null when the file is not exactly what was written. */
export function parseLedgerFile(file: Buffer): Ledger | null {
  const content = unseal(file)
  const parsed = content && ledgerFacts.safeParse(parseJson(content))
  return parsed?.success ? { ...parsed.data, touches: new Map(parsed.data.touches) } : null
}
