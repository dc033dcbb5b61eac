import type { Prisma } from '#generated/prisma/client.ts'
import type { AuditCheck, AuditLine } from '#lib/audit/audit.views.ts'
import type { AuditFilter } from '#lib/audit/audit-filter.ts'
import { describeAction, describeDetail, subjectPath } from '#lib/audit/describe-entry.ts'
import { genesis, hashAuditNote } from '#lib/platform/audit.ts'
import { db } from '#lib/platform/db.ts'

const pageSize = 50
const batchSize = 1_000
const dayMs = 24 * 60 * 60 * 1_000

/** One page of the audit log, the newest first, and the entry before which the next one begins. */
export async function listAudit(filter: AuditFilter): Promise<{ lines: AuditLine[]; next: string | null }> {
  const rows = await db().auditEntry.findMany({
    where: await toWhere(filter),
    orderBy: { id: 'desc' },
    take: pageSize + 1,
  })
  const lines = rows.slice(0, pageSize).map((row) => ({
    id: String(row.id),
    at: row.at,
    who: row.actorName,
    sentence: describeAction(row.action),
    action: row.action,
    subject: row.subject,
    path: subjectPath(row.subject),
    detail: describeDetail(row.detail),
  }))
  return { lines, next: rows.length > pageSize ? (lines.at(-1)?.id ?? null) : null }
}

/**
 * Recomputes the chain from its beginning, a thousand entries at a time: nothing was changed, and nothing removed but
 * perhaps at the end, which only someone who noted the last hash can tell.
 */
export async function verifyAudit(): Promise<AuditCheck> {
  let count = 0
  let lastHash = genesis
  let after = 0n
  for (;;) {
    const rows = await db().auditEntry.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: batchSize,
    })
    for (const row of rows) {
      const { at, actorId, actorName, action, subject, detail } = row
      const note = { at, actor: { id: actorId, name: actorName }, action, subject, detail }
      if (row.previousHash !== lastHash || row.hash !== hashAuditNote(lastHash, note)) {
        return { count, brokenAt: String(row.id), lastHash }
      }
      lastHash = row.hash
      count += 1
      after = row.id
    }
    if (rows.length < batchSize) return { count, brokenAt: null, lastHash }
  }
}

async function toWhere(filter: AuditFilter): Promise<Prisma.AuditEntryWhereInput> {
  const { q, who, action, subject, from, to, before } = filter
  const like = (text: string) => ({ contains: text, mode: 'insensitive' }) as const
  const said = q ? await findInDetail(q) : []
  return {
    ...(who && { actorName: like(who) }),
    ...(action && { action: like(action) }),
    ...(subject && { subject: like(subject) }),
    ...((from || to) && {
      at: {
        ...(from && { gte: new Date(from) }),
        ...(to && { lt: new Date(new Date(to).getTime() + dayMs) }),
      },
    }),
    ...(before && { id: { lt: BigInt(before) } }),
    ...(q && {
      OR: [{ actorName: like(q) }, { action: like(q) }, { subject: like(q) }, { id: { in: said } }],
    }),
  }
}

/** The newest entries whose detail says so; the rest is narrowed by the other fields. */
async function findInDetail(text: string): Promise<bigint[]> {
  const rows = await db().$queryRaw<{ id: bigint }[]>`
    SELECT "id" FROM "AuditEntry" WHERE strpos(lower("detail"::text), lower(${text})) > 0 ORDER BY "id" DESC LIMIT 1000`
  return rows.map(({ id }) => id)
}
