import type { Db, DbClient } from '#lib/platform/db.ts'
import { type Acting, type Change, changeReference } from '#lib/references/change-reference.commands.ts'
import { describeFinding, type FindingFacts } from '#lib/references/finding-words.ts'
import type { ReferenceRefusal } from '#lib/references/reference-refusal.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Most findings of one source. */
const longestLedger = 100

type Target = { referenceId: string; version: number }
type Outcome = Promise<Result<{ version: number }, ReferenceRefusal>>

/** Adds a finding at the end of a source's ledger. */
export async function addFinding(
  db: DbClient,
  { finding, ...target }: Target & { finding: FindingFacts },
  acting: Acting,
): Outcome {
  return changeReference(db, target, acting, async (tx, { id, findings }) => {
    if (findings.length >= longestLedger) return refuse({ kind: 'ledger-full' })
    const position = findings.length + 1
    await tx.finding.create({ data: { ...finding, referenceId: id, position }, select: { id: true } })
    return noted('finding.add', { position, isNow: describeFinding(finding) })
  })
}

/** Changes a finding; its place stays. */
export async function editFinding(
  db: DbClient,
  { findingId, finding, ...target }: Target & { findingId: string; finding: FindingFacts },
  acting: Acting,
): Outcome {
  return changeReference(db, target, acting, async (tx, { findings }) => {
    const present = findings.find(({ id }) => id === findingId)
    if (!present) return refuse({ kind: 'finding-not-found' })
    await tx.finding.update({ where: { id: findingId }, data: finding, select: { id: true } })
    return noted('finding.edit', {
      position: present.position,
      was: describeFinding(present),
      isNow: describeFinding(finding),
    })
  })
}

/** Takes a finding out of the ledger; those below it move up. */
export async function removeFinding(
  db: DbClient,
  { findingId, ...target }: Target & { findingId: string },
  acting: Acting,
): Outcome {
  return changeReference(db, target, acting, async (tx, { findings }) => {
    const present = findings.find(({ id }) => id === findingId)
    if (!present) return refuse({ kind: 'finding-not-found' })
    await tx.finding.delete({ where: { id: findingId }, select: { id: true } })
    await placeInOrder(
      tx,
      findings.filter(({ id }) => id !== findingId).map(({ id }) => id),
    )
    return noted('finding.remove', { position: present.position, was: describeFinding(present) })
  })
}

/** Moves a finding one place up or down; at the end of the ledger it stays where it is. */
export async function moveFinding(
  db: DbClient,
  { findingId, direction, ...target }: Target & { findingId: string; direction: 'up' | 'down' },
  acting: Acting,
): Outcome {
  return changeReference(db, target, acting, async (tx, { findings }) => {
    const order = findings.map(({ id }) => id)
    const from = order.indexOf(findingId)
    if (from < 0) return refuse({ kind: 'finding-not-found' })
    const to = Math.min(Math.max(from + (direction === 'up' ? -1 : 1), 0), order.length - 1)
    await placeInOrder(tx, order.toSpliced(from, 1).toSpliced(to, 0, findingId))
    return noted('finding.move', { from: from + 1, to: to + 1 })
  })
}

/** Numbers the findings from 1 in this order. They step aside first, because no two may hold one place. */
async function placeInOrder(tx: Db, order: string[]): Promise<void> {
  for (const aside of [-1, 1]) {
    for (const [index, id] of order.entries()) {
      await tx.finding.update({
        where: { id },
        data: { position: aside * (index + 1) },
        select: { id: true },
      })
    }
  }
}

/** Readers see no ledger: no publication event. */
function noted(action: string, detail: Record<string, unknown>): Result<Change, ReferenceRefusal> {
  return succeed({ action, detail, visible: false, reason: action })
}
