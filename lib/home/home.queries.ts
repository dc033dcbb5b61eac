import { z } from 'zod'
import { cardFilters, countCards, listCards } from '#lib/articles/article-card.queries.ts'
import type { HomePage, RecentChange } from '#lib/home/home.views.ts'
import { type Db, db } from '#lib/platform/db.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { listTopics } from '#lib/topics/topic.queries.ts'

const cardsOnHome = 10
const changesOnHome = 6

const changeRow = z.object({
  at: z.date(),
  kind: z.enum(['reviewed', 'corrected', 'changed', 'published', 'withdrawn']),
  title: z.string(),
  slug: z.string().nullable(),
  summary: z.string(),
})

/** The front page: the newest article leads. */
export async function getHomePage(): Promise<HomePage> {
  const [cards, changes, topics, articleCount] = await Promise.all([
    listCards(db(), cardFilters.all, { limit: cardsOnHome }),
    listRecentChanges(db()),
    listTopics(),
    countCards(db(), cardFilters.all),
  ])
  const [lead = null, ...rest] = cards
  return { lead, cards: rest, changes, topics, articleCount }
}

/**
 * What readers should know has changed, newest first: reviews of what is published, corrections, changes of meaning,
 * first publications and withdrawals. Each kind is read from its newest end only, and an article is named once.
 */
async function listRecentChanges(client: Db): Promise<RecentChange[]> {
  const rows = await client.$queryRaw`
    WITH changes AS (
      (SELECT v."reviewedAt" AS "at", 'reviewed' AS "kind", a."id", r."title", a."slug", 'reviewed by ' || p."name" AS "summary"
        FROM "Review" v JOIN "Article" a ON a."id" = v."articleId"
        JOIN "Revision" r ON r."id" = a."publishedRevisionId" AND r."contentHash" = v."contentHash"
        JOIN "Person" p ON p."id" = v."reviewerId"
        WHERE v."decision" = 'approved' ORDER BY v."reviewedAt" DESC LIMIT 20)
      UNION ALL
      (SELECT c."correctedAt", 'corrected', a."id", r."title", a."slug", 'corrected: ' || c."reason"
        FROM "Correction" c JOIN "Article" a ON a."id" = c."articleId"
        JOIN "Revision" r ON r."id" = a."publishedRevisionId"
        WHERE NOT EXISTS (SELECT 1 FROM "Correction" later WHERE later."supersedesId" = c."id")
        ORDER BY c."correctedAt" DESC LIMIT 20)
      UNION ALL
      (SELECT r."publishedAt", CASE r."changeKind" WHEN 'first' THEN 'published' ELSE 'changed' END, a."id",
          published."title", a."slug", CASE r."changeKind" WHEN 'first' THEN 'published' ELSE 'changed: ' || r."note" END
        FROM "Revision" r JOIN "Article" a ON a."id" = r."articleId"
        JOIN "Revision" published ON published."id" = a."publishedRevisionId"
        WHERE r."changeKind" IN ('first', 'meaning') ORDER BY r."publishedAt" DESC LIMIT 20)
      UNION ALL
      (SELECT a."withdrawnAt", 'withdrawn', a."id",
          (SELECT r."title" FROM "Revision" r WHERE r."articleId" = a."id" ORDER BY r."number" DESC LIMIT 1), a."slug", 'withdrawn'
        FROM "Article" a WHERE a."state" = 'withdrawn' ORDER BY a."withdrawnAt" DESC LIMIT 20)
    ),
    newest AS (SELECT DISTINCT ON ("id") * FROM changes ORDER BY "id", "at" DESC)
    SELECT "at", "kind", "title", "slug", "summary" FROM newest ORDER BY "at" DESC, "id" LIMIT ${changesOnHome}`
  return z
    .array(changeRow)
    .parse(rows)
    .map(({ title, slug, ...change }) => ({
      ...change,
      articleTitle: title,
      articlePath: slug && readerPaths.article(slug),
    }))
}
