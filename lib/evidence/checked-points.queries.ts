import type { EvidencePoint } from '#lib/evidence/points.ts'
import type { Db } from '#lib/platform/db.ts'

/** The points with which a revision was published because somebody answered for them, in reading order. */
export async function listPointsOf(db: Db, revisionId: string | null): Promise<EvidencePoint[]> {
  if (revisionId === null) return []
  const rows = await db.checkedPoint.findMany({ where: { revisionId }, orderBy: { position: 'asc' } })
  return rows.map(({ revisionId: _, position: __, blocks, message, ...point }) => ({
    ...point,
    severity: blocks ? 'blocks' : 'asks',
    messages: [message],
    remedy: '',
    place: { kind: 'part', part: 'published' },
  }))
}
