import { z } from 'zod'
import { announceChange } from '#lib/articles/announce.commands.ts'
import { getFootprint } from '#lib/articles/article-footprint.queries.ts'
import { lockArticle } from '#lib/articles/take-article.commands.ts'
import { tellUsers } from '#lib/articles/tell.commands.ts'
import { addDays } from '#lib/dates.ts'
import { graceDays } from '#lib/evidence/article-check.ts'
import { listEndedAnswers } from '#lib/evidence/checked-points.queries.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { transact } from '#lib/platform/transact.ts'

/** Articles looked at in one round; the next round goes on. */
const perRound = 100

/**
 * Tells readers, once, that an answer to a point of what they read has ended and nobody has given another: a
 * publication event by which the page is made anew, the audit row, and a mail to whoever answers for the article. The
 * days of grace are counted by the database's clock; however many instances look, the notice's row is there once.
 *
 * @returns the articles whose readers are told from now on
 */
export async function announceExpired(db: DbClient): Promise<string[]> {
  const rows = z.array(z.object({ id: z.uuid() })).parse(await findCandidates(db))
  const told: string[] = []
  for (const { id } of rows) {
    if (await transact(db, (tx) => announceOne(tx, id))) told.push(id)
  }
  return told
}

/** Published articles with a point whose newest answer ended before the grace, and of which no notice was given. */
function findCandidates(db: Db) {
  return db.$queryRaw`
    SELECT DISTINCT a."id"
    FROM "Article" a
    JOIN "CheckedPoint" p ON p."revisionId" = a."publishedRevisionId"
    JOIN LATERAL (
      SELECT d."id", d."expiresAt", w."at" AS "withdrawnAt"
      FROM "Disposition" d LEFT JOIN "Disposition" w ON w."withdrawsId" = d."id"
      WHERE d."articleId" = a."id" AND d."fingerprint" = p."fingerprint" AND d."kind" IN ('accepted', 'override')
      ORDER BY d."at" DESC, d."id" DESC LIMIT CASE WHEN p."grave" THEN 2 ELSE 1 END
    ) answer ON true
    WHERE LEAST(answer."expiresAt", answer."withdrawnAt") <= now() - make_interval(days => ${graceDays}::int)
      AND NOT EXISTS (SELECT 1 FROM "ExpiryNotice" n WHERE n."dispositionId" = answer."id")
    ORDER BY a."id" LIMIT ${perRound}`
}

async function announceOne(tx: Db, articleId: string): Promise<boolean> {
  const article = await lockArticle(tx, articleId)
  if (!article?.publishedRevision) return false
  const [clock] = z.tuple([z.object({ at: z.date() })]).parse(await tx.$queryRaw`SELECT now() AS "at"`)
  const { at } = clock
  const ended = await listEndedAnswers(tx, { articleId, revisionId: article.publishedRevision.id, at })
  const overdue = ended.filter(({ since }) => addDays(since, graceDays) <= at)
  if (overdue.length === 0) return false
  const { count } = await tx.expiryNotice.createMany({
    data: overdue.map(({ dispositionId }) => ({ dispositionId, articleId, at })),
    skipDuplicates: true,
  })
  if (count === 0) return false
  const rules = [...new Set(overdue.map(({ ruleId }) => ruleId))]
  const text = `Readers are told since today that an exception to the rules for evidence has ended (${rules.join(', ')}). Settle it: change the text, or answer for it again.`
  const letter = {
    purpose: 'evidence',
    subject: 'Readers are told of an exception that has ended',
    text,
  } as const
  const userIds = [article.responsibleId, article.lastSavedById]
  await tellUsers(tx, { userIds, article: { id: articleId }, letter }, { actorId: null, at })
  await announceChange(tx, {
    articleId,
    before: await getFootprint(tx, articleId),
    reason: 'an answer of the evidence check has ended',
    note: {
      actor: { id: null, name: 'Bedside' },
      at,
      action: 'evidence.notice',
      subject: `article:${articleId}`,
      detail: { rules, dispositions: overdue.map(({ dispositionId }) => dispositionId) },
    },
  })
  return true
}
