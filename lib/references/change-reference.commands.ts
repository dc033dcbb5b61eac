import { decideAccess, type Standing } from '#lib/accounts/policy.ts'
import { type Actor, appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { appendEvent } from '#lib/publication/publication-event.commands.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { isCitedLive } from '#lib/references/cited-live.queries.ts'
import { getReference } from '#lib/references/reference.queries.ts'
import type { DeskReference } from '#lib/references/reference.views.ts'
import type { ReferenceRefusal } from '#lib/references/reference-refusal.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Who changes the library, and when. */
export type Acting = { user: Actor & Standing; at: Date }

/** A change to one source: what is written, and what is noted of it. */
export type Change = { action: string; detail: Record<string, unknown>; visible: boolean; reason: string }

/**
 * One change to a source, in one transaction: the policy, the row locked, its version compared, the change itself, the
 * version raised, the audit row; and when readers can see it, the publication event last.
 */
export async function changeReference(
  db: DbClient,
  { referenceId, version }: { referenceId: string; version: number },
  { user, at }: Acting,
  write: (tx: Db, present: DeskReference) => Promise<Result<Change, ReferenceRefusal>>,
): Promise<Result<{ version: number }, ReferenceRefusal>> {
  const access = decideAccess(user, 'reference.edit')
  if (!access.ok) return access
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Reference" WHERE "id" = ${referenceId}::uuid FOR UPDATE`
    const present = await getReference(tx, referenceId)
    if (!present) return refuse({ kind: 'reference-not-found' })
    if (present.version !== version) return refuse({ kind: 'stale-reference', present })
    const written = await write(tx, present)
    if (!written.ok) return written
    const { action, detail, visible, reason } = written.value
    await tx.reference.update({
      where: { id: referenceId },
      data: { version: version + 1 },
      select: { id: true },
    })
    await appendAudit(tx, { at, actor: user, action, subject: `reference:${referenceId}`, detail })
    if (visible && (await isCitedLive(tx, referenceId))) {
      const keys = [publicationKeys.reference(referenceId)]
      await appendEvent(tx, { kind: 'refresh', keys, articleId: null, reason })
    }
    return succeed({ version: version + 1 })
  })
}
