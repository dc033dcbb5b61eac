import { type AccessRefusal, decideAccess } from '#lib/accounts/policy.ts'
import type { Acting } from '#lib/platform/acting.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { transact } from '#lib/platform/transact.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Why a comparison was not noted. */
export type CompareRefusal = AccessRefusal | { kind: 'source-not-found' } | { kind: 'changed-since' }

/**
 * Notes that somebody has compared the findings of a source with it and its notices, today: then the evidence check
 * asks no more about a correction or a concern, until the next notice. Readers see the notice as before.
 *
 * @param version the version that was looked at: a notice that came meanwhile has not been
 */
export async function noteComparison(
  db: DbClient,
  { referenceId, version, words }: { referenceId: string; version: number; words: string },
  { actor, at }: Acting,
): Promise<Result<{ version: number }, CompareRefusal>> {
  const access = decideAccess(actor, 'source.watch')
  if (!access.ok) return access
  return transact(db, async (tx): Promise<Result<{ version: number }, CompareRefusal>> => {
    await tx.$queryRaw`SELECT 1 FROM "Reference" WHERE "id" = ${referenceId}::uuid FOR UPDATE`
    const source = await tx.reference.findUnique({
      where: { id: referenceId },
      select: { key: true, version: true, status: true, _count: { select: { findings: true } } },
    })
    if (!source) return refuse({ kind: 'source-not-found' })
    if (source.version !== version) return refuse({ kind: 'changed-since' })
    await tx.reference.update({
      where: { id: referenceId },
      data: { ledgerCheckedAt: at, ledgerCheckedByName: actor.name, version: version + 1 },
      select: { id: true },
    })
    await appendAudit(tx, {
      at,
      actor,
      action: 'reference.compare',
      subject: `reference:${referenceId}`,
      detail: { key: source.key, status: source.status, findings: source._count.findings, words },
    })
    return succeed({ version: version + 1 })
  })
}

/** What to do about a comparison that was not noted. */
export function describeCompareRefusal(refusal: CompareRefusal): string {
  switch (refusal.kind) {
    case 'source-not-found':
      return 'This source is no longer in the library.'
    case 'changed-since':
      return 'The source was changed, or a notice came, while you had this page open. Load the page again, and compare with what it says now.'
    default:
      return 'Your role may not do this. Ask an editor.'
  }
}
