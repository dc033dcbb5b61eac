import type { Db } from '#lib/platform/db.ts'

/** Whether the newest review of exactly this content approved it. */
export async function isApproved(tx: Db, articleId: string, contentHash: string): Promise<boolean> {
  const newest = await tx.review.findFirst({
    where: { articleId, contentHash },
    select: { decision: true },
    orderBy: [{ reviewedAt: 'desc' }, { id: 'desc' }],
  })
  return newest?.decision === 'approved'
}
