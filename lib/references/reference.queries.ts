import type { Prisma } from '#generated/prisma/client.ts'
import { sourceSelect } from '#lib/articles/article.queries.ts'
import { toIsoDay } from '#lib/dates.ts'
import { type Db, db } from '#lib/platform/db.ts'
import type { Finding } from '#lib/references/finding.views.ts'
import type { DeskReference } from '#lib/references/reference.views.ts'
import { listMissing } from '#lib/references/reference-needs.ts'

const findingSelect = {
  id: true,
  position: true,
  outcome: true,
  figure: true,
  unit: true,
  intervalLow: true,
  intervalHigh: true,
  population: true,
  comparator: true,
  comparatorFigure: true,
  measure: true,
  note: true,
} as const satisfies Prisma.FindingSelect

const deskReferenceSelect = {
  ...sourceSelect,
  version: true,
  landmark: true,
  createdAt: true,
  supersededBy: { select: { id: true, key: true, title: true } },
  supersedes: { select: { id: true, key: true, title: true }, orderBy: { key: 'asc' } },
  findings: { select: findingSelect, orderBy: { position: 'asc' } },
} as const satisfies Prisma.ReferenceSelect

type FindingRow = Prisma.FindingGetPayload<{ select: typeof findingSelect }>
type DeskReferenceRow = Prisma.ReferenceGetPayload<{ select: typeof deskReferenceSelect }>

/** A source of the library with its ledger, as the desk sees it; null when there is none. */
export async function getReference(tx: Db, id: string): Promise<DeskReference | null> {
  const row = await tx.reference.findUnique({
    where: { id },
    select: deskReferenceSelect,
    relationLoadStrategy: 'join',
  })
  return row && toDeskReference(row)
}

/** The sources with these ids, each with its ledger, in no order; what is not there is left out. At most 500. */
export async function listReferences(ids: string[]): Promise<DeskReference[]> {
  const rows = await db().reference.findMany({
    where: { id: { in: ids.slice(0, 500) } },
    select: deskReferenceSelect,
    relationLoadStrategy: 'join',
  })
  return rows.map(toDeskReference)
}

function toDeskReference(row: DeskReferenceRow): DeskReference {
  const { accessedOn, findings, ...rest } = row
  const facts = { ...rest, accessedOn: accessedOn && toIsoDay(accessedOn) }
  return { ...facts, findings: findings.map(toFinding), missing: listMissing(facts) }
}

function toFinding(row: FindingRow): Finding {
  return {
    ...row,
    figure: row.figure.toNumber(),
    intervalLow: row.intervalLow?.toNumber() ?? null,
    intervalHigh: row.intervalHigh?.toNumber() ?? null,
    comparatorFigure: row.comparatorFigure?.toNumber() ?? null,
  }
}
