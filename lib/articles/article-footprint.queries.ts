import { z } from 'zod'
import type { ArticleFootprint } from '#lib/articles/article.keys.ts'
import type { Db } from '#lib/platform/db.ts'

const footprintRow = z.object({
  slug: z.string(),
  topicIds: z.array(z.uuid()),
  personIds: z.array(z.uuid()),
  neighbourIds: z.array(z.uuid()),
})

/** Where readers meet the published article now; null while it is not published. */
export async function getFootprint(tx: Db, articleId: string): Promise<ArticleFootprint | null> {
  const rows = await tx.$queryRaw`
    WITH self AS (SELECT * FROM "PublishedCard" WHERE "id" = ${articleId}::uuid)
    SELECT self."slug",
      ARRAY(
        WITH RECURSIVE broader AS (
          SELECT t."id", t."parentId" FROM "RevisionTopic" rt JOIN "Topic" t ON t."id" = rt."topicId"
          WHERE rt."revisionId" = self."revisionId"
          UNION SELECT t."id", t."parentId" FROM "Topic" t JOIN broader b ON t."id" = b."parentId"
        ) SELECT "id" FROM broader
      ) AS "topicIds",
      ARRAY(
        SELECT rc."personId" FROM "RevisionCredit" rc WHERE rc."revisionId" = self."revisionId"
        UNION SELECT v."reviewerId" FROM "Review" v WHERE v."articleId" = self."id"
      ) AS "personIds",
      ARRAY(
        (SELECT c."id" FROM "PublishedCard" c
          WHERE (c."publishedAt", c."id") < (self."publishedAt", self."id") AND c."sensitive" = self."sensitive"
          ORDER BY c."publishedAt" DESC, c."id" DESC LIMIT 1)
        UNION ALL
        (SELECT c."id" FROM "PublishedCard" c
          WHERE (c."publishedAt", c."id") > (self."publishedAt", self."id") AND c."sensitive" = self."sensitive"
          ORDER BY c."publishedAt", c."id" LIMIT 1)
      ) AS "neighbourIds"
    FROM self`
  const [row] = z.array(footprintRow).parse(rows)
  return row ? { articleId, ...row } : null
}
