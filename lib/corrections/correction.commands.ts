import { announceChange } from '#lib/articles/announce.commands.ts'
import { getFootprint } from '#lib/articles/article-footprint.queries.ts'
import type { NewCorrection } from '#lib/articles/decide-publication.ts'
import { type By, type TakeRefusal, takeArticle } from '#lib/articles/take-article.commands.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { transact } from '#lib/platform/transact.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Why a correction stays the last word. */
export type SupersedeRefusal = TakeRefusal | { kind: 'correction-not-found' } | { kind: 'not-published' }

/**
 * Puts another correction in the place of one whose own words were wrong; the article's text stays as it is, and the
 * old correction is kept. Asked of the policy as a withdrawal is: it concerns what readers have, in whatever state the
 * draft may be.
 */
export async function supersedeCorrection(
  db: DbClient,
  request: { correctionId: number; words: Omit<NewCorrection, 'supersedesId'> },
  by: By,
): Promise<Result<{ correctionId: number; version: number }, SupersedeRefusal>> {
  type Answer = Result<{ correctionId: number; version: number }, SupersedeRefusal>
  return transact(db, async (tx): Promise<Answer> => {
    const where = { id: request.correctionId, supersededBy: null }
    const select = { articleId: true } as const
    const found = await tx.correction.findFirst({ where, select })
    if (!found) return refuse({ kind: 'correction-not-found' })
    const { articleId } = found
    const taken = await takeArticle(tx, { articleId }, 'article.withdraw', by)
    if (!taken.ok) return taken
    const revision = taken.value.article.publishedRevision
    if (!revision) return refuse({ kind: 'not-published' })
    // It may have been superseded while we waited for the article.
    if (!(await tx.correction.findFirst({ where, select }))) return refuse({ kind: 'correction-not-found' })
    const before = await getFootprint(tx, articleId)
    const { severity, was, isNow, reason } = request.words
    const { id } = await tx.correction.create({
      data: {
        severity,
        was,
        isNow,
        reason,
        articleId,
        revisionId: revision.id,
        correctedAt: by.at,
        supersedesId: request.correctionId,
      },
      select: { id: true },
    })
    await announceChange(tx, {
      articleId,
      before,
      corrected: true,
      reason: 'superseded correction',
      note: {
        actor: by.actor,
        at: by.at,
        action: 'correction.supersede',
        subject: `article:${articleId}`,
        detail: { correctionId: id, supersedesId: request.correctionId },
      },
    })
    return succeed({ correctionId: id, version: taken.value.article.version })
  })
}
