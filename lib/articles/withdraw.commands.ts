import { announceChange } from '#lib/articles/announce.commands.ts'
import { getFootprint } from '#lib/articles/article-footprint.queries.ts'
import { lockArticle } from '#lib/articles/take-article.commands.ts'
import { type Actor, appendAudit } from '#lib/platform/audit.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Why an article could not be withdrawn. */
export type WithdrawalRefusal =
  | { kind: 'article-not-found' }
  | { kind: 'stale-version'; version: number }
  | { kind: 'not-published' }
  | { kind: 'reason-missing' }

/**
 * Withdraws a published article: its address says why (410) and no list names it any more.
 * The event is a `remove`: no instance serves the old page again.
 */
export async function withdrawArticle(
  db: DbClient,
  request: { articleId: string; version: number; reason: string },
  by: { actor: Actor; at: Date },
): Promise<Result<{ version: number; eventId: bigint }, WithdrawalRefusal>> {
  const reason = request.reason.trim()
  if (reason === '') return refuse({ kind: 'reason-missing' })
  return db.$transaction(async (tx) => {
    const article = await lockArticle(tx, request.articleId)
    if (!article) return refuse({ kind: 'article-not-found' })
    if (article.version !== request.version)
      return refuse({ kind: 'stale-version', version: article.version })
    const before = await getFootprint(tx, article.id)
    if (!before) return refuse({ kind: 'not-published' })
    const version = article.version + 1
    await tx.article.update({
      where: { id: article.id },
      data: {
        state: 'withdrawn',
        publishedRevisionId: null,
        withdrawnAt: by.at,
        withdrawalReason: reason,
        version,
      },
      select: { id: true },
    })
    await appendAudit(tx, {
      actor: by.actor,
      at: by.at,
      action: 'article.withdraw',
      subject: `article:${article.id}`,
      detail: { reason },
    })
    const change = { articleId: article.id, before, removeOld: true, corrected: true, reason: 'withdrawal' }
    return succeed({ version, eventId: await announceChange(tx, change) })
  })
}
