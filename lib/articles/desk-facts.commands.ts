import { type By, type TakeRefusal, takeArticle } from '#lib/articles/take-article.commands.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { transact } from '#lib/platform/transact.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Why nobody was made responsible. */
export type AssignRefusal = TakeRefusal | { kind: 'not-an-editor' }

/** Names the editor who answers for an article: reports and notices come to them. Null for nobody. */
export async function assignResponsible(
  db: DbClient,
  { articleId, userId }: { articleId: string; userId: string | null },
  by: By,
): Promise<Result<null, AssignRefusal>> {
  return transact(db, async (tx): Promise<Result<null, AssignRefusal>> => {
    const taken = await takeArticle(tx, { articleId }, 'article.assign', by)
    if (!taken.ok) return taken
    const user =
      userId &&
      (await tx.user.findUnique({
        where: { id: userId, disabledAt: null, role: { in: ['editor', 'admin'] } },
        select: { id: true },
      }))
    if (userId && !user) return refuse({ kind: 'not-an-editor' })
    await tx.article.update({
      where: { id: articleId },
      data: { responsibleId: userId },
      select: { id: true },
    })
    await appendAudit(tx, {
      actor: by.actor,
      at: by.at,
      action: 'article.assign',
      subject: `article:${articleId}`,
      detail: { userId },
    })
    return succeed(null)
  })
}

/** Why an embargo was not set. */
export type EmbargoRefusal = TakeRefusal | { kind: 'not-in-future' }

/**
 * Keeps the draft from readers until an instant, given in a time zone, or lets it go again with null. What readers
 * have already stays. Publishing ends it.
 */
export async function setEmbargo(
  db: DbClient,
  { articleId, embargo }: { articleId: string; embargo: { until: Date; zone: string } | null },
  by: By,
): Promise<Result<null, EmbargoRefusal>> {
  if (embargo && embargo.until <= by.at) return refuse({ kind: 'not-in-future' })
  return transact(db, async (tx): Promise<Result<null, EmbargoRefusal>> => {
    const taken = await takeArticle(tx, { articleId }, 'article.embargo', by)
    if (!taken.ok) return taken
    await tx.article.update({
      where: { id: articleId },
      data: { embargoUntil: embargo?.until ?? null, embargoZone: embargo?.zone ?? null },
      select: { id: true },
    })
    await appendAudit(tx, {
      actor: by.actor,
      at: by.at,
      action: 'article.embargo',
      subject: `article:${articleId}`,
      detail: { until: embargo?.until.toISOString() ?? null, zone: embargo?.zone ?? null },
    })
    return succeed(null)
  })
}
