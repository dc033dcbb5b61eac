import { z } from 'zod'
import { formatLongDay, toIsoDay } from '#lib/dates.ts'
import { queueMail } from '#lib/mail/mail.commands.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { transact } from '#lib/platform/transact.ts'
import { appendEvent } from '#lib/publication/publication-event.commands.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'

const overdueRow = z.object({
  id: z.uuid(),
  title: z.string(),
  reviewDueOn: z.date(),
  at: z.date(),
})

/**
 * Tells of the next article whose review has become overdue, by the database's clock: readers, because its page says
 * so from now on, whoever answers for it, and the audit log. In one transaction with the mark that it was told, so it
 * happens once for each day that was missed, however many instances there are. Null when none is left that nobody else
 * has in hand.
 */
export async function tellNextOverdue(db: DbClient): Promise<{ articleId: string } | null> {
  return transact(db, async (tx) => {
    const rows = await tx.$queryRaw`
      SELECT "id", "title", "reviewDueOn", now() AS "at" FROM "Article"
       WHERE "publishedRevisionId" IS NOT NULL
         AND "reviewDueOn" < (now() AT TIME ZONE 'UTC')::date
         AND "overdueToldFor" IS DISTINCT FROM "reviewDueOn"
       ORDER BY "reviewDueOn", "id" LIMIT 1
       FOR UPDATE SKIP LOCKED`
    const [article] = z.array(overdueRow).parse(rows)
    if (!article) return null
    await tx.$executeRaw`
      UPDATE "Article" SET "overdueToldFor" = "reviewDueOn" WHERE "id" = ${article.id}::uuid`
    await tellResponsible(tx, article)
    await appendAudit(tx, {
      at: article.at,
      actor: { id: null, name: 'Bedside' },
      action: 'article.review-overdue',
      subject: `article:${article.id}`,
      detail: { dueOn: toIsoDay(article.reviewDueOn) },
    })
    await appendEvent(tx, {
      kind: 'refresh',
      keys: [publicationKeys.article(article.id)],
      articleId: article.id,
      reason: `its review was due on ${toIsoDay(article.reviewDueOn)}`,
    })
    return { articleId: article.id }
  })
}

async function tellResponsible(
  tx: Db,
  { id, title, reviewDueOn, at }: z.infer<typeof overdueRow>,
): Promise<void> {
  const row = await tx.article.findUniqueOrThrow({
    where: { id },
    select: { responsible: { select: { email: true, disabledAt: true } } },
  })
  if (row.responsible?.disabledAt !== null) return
  const text = [
    `The review of “${title}” was due on ${formatLongDay(reviewDueOn)}. Its page tells readers so until it is reviewed again.`,
    '',
    `${env().origin}/admin/articles/${id}`,
    '',
  ].join('\n')
  const letter = { subject: `Due for review: ${title}`, text, purpose: 'review-due' } as const
  await queueMail(tx, { to: row.responsible.email, ...letter }, at)
}
