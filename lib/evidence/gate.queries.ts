import { checkEvidence, type EvidenceReport } from '#lib/evidence/check.ts'
import { listDispositions } from '#lib/evidence/disposition.queries.ts'
import { getEvidenceSubject } from '#lib/evidence/evidence-subject.queries.ts'
import { decideGate, type EvidenceRefusal, type PassedCheck } from '#lib/evidence/gate.ts'
import { listOpen } from '#lib/evidence/list-open.ts'
import type { Db } from '#lib/platform/db.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** An article whose row the caller holds. */
type Held = { id: string; slug: string }

/** The report of a draft as it stands in this transaction, on the day of `at`. */
export async function reportDraft(
  tx: Db,
  { slug }: Held,
  { at, note = null }: { at: Date; note?: string | null },
): Promise<EvidenceReport> {
  const subject = await getEvidenceSubject(tx, slug, at)
  if (!subject) throw new Error(`The article "${slug}" is gone while its row is held.`)
  return checkEvidence({ ...subject, changeNote: note })
}

/**
 * The gate of the evidence check, asked inside the publishing transaction about the very text that is to go out.
 *
 * @param change.note what readers are told about the change; null for none
 */
export async function passGate(
  tx: Db,
  article: Held,
  change: { at: Date; note: string | null },
): Promise<Result<PassedCheck, EvidenceRefusal>> {
  const { ruleSet, findings, passed } = await reportDraft(tx, article, change)
  const gate = decideGate(listOpen(findings, await listDispositions(tx, article.id), change.at))
  return gate.ok
    ? succeed({ ruleSet, at: change.at, passedCount: passed.length, accepted: gate.value })
    : refuse(gate.refusal)
}
