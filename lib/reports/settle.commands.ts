import { type AccessRefusal, decideAccess, type Standing } from '#lib/accounts/policy.ts'
import { type Actor, appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { longestOutcome, type SettleInput } from '#lib/reports/settle.input.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Why a report stays as it is. */
export type SettleRefusal =
  | { kind: 'denied'; why: AccessRefusal }
  | { kind: 'report-not-found' }
  | { kind: 'already-settled'; by: string | null; outcome: string | null }
  | { kind: 'still-open' }

type By = { user: Standing & { id: string; name: string }; at: Date }

/** Closes a reader's report with what was done about it, for colleagues; two people at once close it once. */
export async function settleReport(
  db: DbClient,
  { reportId, outcome }: SettleInput,
  by: By,
): Promise<Result<{ articleId: string }, SettleRefusal>> {
  const allowed = decideAccess(by.user, 'report.settle')
  if (!allowed.ok) return refuse({ kind: 'denied', why: allowed.refusal })
  return db.$transaction(async (tx) => {
    const { count } = await tx.readerReport.updateMany({
      where: { id: reportId, closedAt: null },
      data: { closedAt: by.at, closedById: by.user.id, outcome },
    })
    const report = await tx.readerReport.findUnique({
      where: { id: reportId },
      select: { articleId: true, outcome: true, closedBy: { select: { name: true } } },
    })
    if (!report) return refuse({ kind: 'report-not-found' })
    if (count === 0) {
      return refuse({ kind: 'already-settled', by: report.closedBy?.name ?? null, outcome: report.outcome })
    }
    await appendAudit(tx, {
      actor: by.user,
      at: by.at,
      action: 'report.settle',
      subject: `article:${report.articleId}`,
      detail: { reportId, outcome },
    })
    return succeed({ articleId: report.articleId })
  })
}

/**
 * Closes the reports that a correction answers, inside the transaction that publishes it: whoever may publish may
 * settle. What somebody else closed meanwhile stays as they left it.
 */
export async function settleByCorrection(
  tx: Db,
  request: { articleId: string; reportIds: string[]; outcome: string },
  { actor, at }: { actor: Actor; at: Date },
): Promise<void> {
  const { articleId, reportIds } = request
  const outcome = request.outcome.slice(0, longestOutcome)
  for (const reportId of reportIds) {
    const { count } = await tx.readerReport.updateMany({
      where: { id: reportId, articleId, closedAt: null },
      data: { closedAt: at, closedById: actor.id, outcome },
    })
    if (count === 0) continue
    const subject = `article:${articleId}`
    await appendAudit(tx, { actor, at, action: 'report.settle', subject, detail: { reportId, outcome } })
  }
}

/** Opens a settled report again; what was said of it stays in the log. */
export async function reopenReport(
  db: DbClient,
  reportId: string,
  by: By,
): Promise<Result<{ articleId: string }, SettleRefusal>> {
  const allowed = decideAccess(by.user, 'report.settle')
  if (!allowed.ok) return refuse({ kind: 'denied', why: allowed.refusal })
  return db.$transaction(async (tx) => {
    const { count } = await tx.readerReport.updateMany({
      where: { id: reportId, closedAt: { not: null } },
      data: { closedAt: null, closedById: null, outcome: null },
    })
    const report = await tx.readerReport.findUnique({ where: { id: reportId }, select: { articleId: true } })
    if (!report) return refuse({ kind: 'report-not-found' })
    if (count === 0) return refuse({ kind: 'still-open' })
    await appendAudit(tx, {
      actor: by.user,
      at: by.at,
      action: 'report.reopen',
      subject: `article:${report.articleId}`,
      detail: { reportId },
    })
    return succeed(report)
  })
}

/** What stood in the way, for whoever settles reports. */
export function describeSettleRefusal(refusal: SettleRefusal): string {
  switch (refusal.kind) {
    case 'denied':
      return 'Only editors settle readers’ reports.'
    case 'report-not-found':
      return 'This report is not there any more. Load the page again.'
    case 'already-settled':
      return `${refusal.by ?? 'Somebody'} settled this already: ${refusal.outcome ?? 'no outcome was written down.'}`
    case 'still-open':
      return 'This report is open already.'
  }
}
