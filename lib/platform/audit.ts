import { createHash } from 'node:crypto'
import { canonicalJson } from '#lib/canonical-json.ts'
import type { Db } from '#lib/platform/db.ts'

/** Who acts. `id` is null for the command line and the publication itself. */
export type Actor = { id: string | null; name: string }

/** What happened, to what (`article:<id>`, `user:<id>` …). */
export type AuditNote = {
  at: Date
  actor: Actor
  action: string
  subject: string
  detail: Record<string, unknown>
}

/** Serialises writers of the chain; held to the end of the transaction. */
const auditLock = 72707371n

/** The hash before the first entry. */
export const genesis = '0'.repeat(64)

/**
 * Appends to the audit log, inside the transaction that does what it tells of.
 * Each entry's hash covers the one before it, so that a row changed or removed later breaks the chain.
 */
export async function appendAudit(tx: Db, { at, actor, action, subject, detail }: AuditNote): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${auditLock})`
  const last = await tx.auditEntry.findFirst({ select: { hash: true }, orderBy: { id: 'desc' } })
  const previousHash = last?.hash ?? genesis
  const hash = hashAuditNote(previousHash, { at, actor, action, subject, detail })
  await tx.auditEntry.create({
    data: {
      at,
      actorId: actor.id,
      actorName: actor.name,
      action,
      subject,
      detail: JSON.parse(canonicalJson(detail)),
      previousHash,
      hash,
    },
  })
}

/** The hash of an entry that follows `previousHash`. */
export function hashAuditNote(
  previousHash: string,
  note: Omit<AuditNote, 'detail'> & { detail: unknown },
): string {
  const { at, actor, action, subject, detail } = note
  const entry = { at: at.toISOString(), actorId: actor.id, actorName: actor.name, action, subject, detail }
  return createHash('sha256').update(previousHash).update(canonicalJson(entry)).digest('hex')
}
