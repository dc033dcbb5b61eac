import { type EndedPoint, listEnded } from '#lib/evidence/article-check.ts'
import { checkedPointSelect, listDispositions } from '#lib/evidence/disposition.queries.ts'
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

/** The points of a published revision whose answer has ended, with the newest answer there was. */
export async function listEndedAnswers(
  db: Db,
  { articleId, revisionId, at }: { articleId: string; revisionId: string; at: Date },
): Promise<EndedPoint[]> {
  const points = await db.checkedPoint.findMany({
    where: { revisionId },
    select: checkedPointSelect,
    orderBy: { position: 'asc' },
  })
  if (points.length === 0) return []
  return listEnded(points, await listDispositions(db, articleId), at)
}
