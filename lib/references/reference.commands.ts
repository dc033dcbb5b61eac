import { decideAccess } from '#lib/accounts/policy.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { type Acting, changeReference } from '#lib/references/change-reference.commands.ts'
import type { ReferenceFacts } from '#lib/references/reference.ts'
import type { DeskReference } from '#lib/references/reference.views.ts'
import { findExisting } from '#lib/references/reference-duplicates.queries.ts'
import { chooseKey, toKeyStem } from '#lib/references/reference-key.ts'
import { listMissing } from '#lib/references/reference-needs.ts'
import type { ReferenceRefusal } from '#lib/references/reference-refusal.ts'
import { toSourceAddress } from '#lib/references/reference-words.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Serialises what enters the library, so that two editors cannot add the same source at once. */
const libraryLock = 72707372n

/** What an editor says to a warning: save it though something is missing, or though a title is there already. */
export type Assent = { incomplete: boolean; anyway: boolean }

/** Adds a source to the library and gives it its key. */
export async function addReference(
  db: DbClient,
  facts: ReferenceFacts,
  assent: Assent,
  { user, at }: Acting,
): Promise<Result<{ id: string; key: string }, ReferenceRefusal>> {
  const access = decideAccess(user, 'reference.edit')
  if (!access.ok) return access
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${libraryLock})`
    const refusal = await findFault(tx, facts, assent)
    if (refusal) return refuse(refusal)
    const stem = toKeyStem(facts)
    const taken = await tx.reference.findMany({ where: { key: { startsWith: stem } }, select: { key: true } })
    const key = chooseKey(stem, new Set(taken.map((row) => row.key)))
    const { id } = await tx.reference.create({
      data: { ...toRow(facts), key, createdAt: at },
      select: { id: true },
    })
    await appendAudit(tx, {
      at,
      actor: user,
      action: 'reference.add',
      subject: `reference:${id}`,
      detail: { key, title: facts.title },
    })
    return succeed({ id, key })
  })
}

/** A source as it should stand, and the version this was based on. */
export type ReferenceEdit = { referenceId: string; version: number; facts: ReferenceFacts; landmark: boolean }

/** Changes what is known of a source. */
export async function editReference(
  db: DbClient,
  { facts, landmark, ...target }: ReferenceEdit,
  assent: Assent,
  acting: Acting,
): Promise<Result<{ version: number }, ReferenceRefusal>> {
  return changeReference(db, target, acting, async (tx, present) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${libraryLock})`
    const refusal = await findFault(tx, facts, assent, present)
    if (refusal) return refuse(refusal)
    const wanted = { ...facts, landmark }
    if (toSourceAddress(facts) !== toSourceAddress(present)) {
      await tx.sourceLink.deleteMany({ where: { referenceId: present.id } })
    }
    const changed = factNames(wanted).filter(
      (name) => JSON.stringify(wanted[name]) !== JSON.stringify(present[name]),
    )
    await tx.reference.update({
      where: { id: present.id },
      data: { ...toRow(facts), landmark },
      select: { id: true },
    })
    return succeed({
      action: 'reference.edit',
      detail: {
        key: present.key,
        was: Object.fromEntries(changed.map((name) => [name, present[name]])),
        isNow: Object.fromEntries(changed.map((name) => [name, wanted[name]])),
      },
      // Whether it is a landmark is the desk's own mark.
      visible: changed.some((name) => name !== 'landmark'),
      reason: `the facts of the source ${present.key} were changed`,
    })
  })
}

async function findFault(
  tx: Db,
  facts: ReferenceFacts,
  { incomplete, anyway }: Assent,
  present?: DeskReference,
): Promise<ReferenceRefusal | null> {
  const [existing] = await findExisting(tx, [facts], present?.id)
  if (existing && !(existing.by === 'title' && anyway)) return { kind: 'already-there', existing }
  const missing = listMissing(facts)
  // Without a title nobody would find it again.
  const refused = incomplete ? missing.filter(({ field }) => field === 'title') : missing
  return refused.length > 0 ? { kind: 'incomplete', missing: refused } : null
}

function toRow({ accessedOn, ...facts }: ReferenceFacts) {
  return { ...facts, accessedOn: accessedOn === null ? null : new Date(accessedOn) }
}

function factNames(facts: ReferenceFacts & { landmark: boolean }) {
  return Object.keys(facts).filter((name): name is keyof typeof facts => Object.hasOwn(facts, name))
}
