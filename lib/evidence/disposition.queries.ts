import type { Prisma } from '#generated/prisma/client.ts'
import type { Disposition } from '#lib/evidence/disposition.ts'
import type { Db } from '#lib/platform/db.ts'

/** What a point of a published revision needs. */
export const checkedPointSelect = {
  fingerprint: true,
  ruleId: true,
  ruleName: true,
  blocks: true,
  grave: true,
  sentence: true,
  message: true,
} as const satisfies Prisma.CheckedPointSelect

/** An answer, whole. */
export const dispositionSelect = {
  id: true,
  fingerprint: true,
  ruleId: true,
  ruleVersion: true,
  kind: true,
  subject: true,
  sentence: true,
  message: true,
  contentHash: true,
  reason: true,
  byId: true,
  byName: true,
  byRole: true,
  at: true,
  expiresAt: true,
  secondsId: true,
  withdrawsId: true,
} as const satisfies Prisma.DispositionSelect

/** Every answer that was ever given to points of an article, oldest first. */
export async function listDispositions(db: Db, articleId: string): Promise<Disposition[]> {
  return db.disposition.findMany({
    where: { articleId },
    select: dispositionSelect,
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
}
