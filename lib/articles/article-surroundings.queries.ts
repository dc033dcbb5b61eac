import { z } from 'zod'
import type { ArticlePage } from '#lib/articles/article.views.ts'
import { cardRow, toArticleCard } from '#lib/articles/article-card.queries.ts'
import type { Document } from '#lib/document/document.ts'
import { listConcerns, listMediaIds, listTermIds } from '#lib/document/inventory.ts'
import { pictureSchema } from '#lib/media/picture.ts'
import type { Db } from '#lib/platform/db.ts'

const surroundingsRow = z.object({
  previous: cardRow.nullable(),
  next: cardRow.nullable(),
  related: z.array(cardRow),
  glossary: z.array(z.object({ id: z.uuid(), slug: z.string(), term: z.string(), definition: z.string() })),
  pictures: z.array(pictureSchema),
  helpLines: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      phone: z.string(),
      regions: z.array(z.string()),
      hours: z.string(),
      note: z.string(),
      concerns: z.array(z.string()),
      url: z.string(),
      verifiedOn: z.coerce.date(),
    }),
  ),
})

/** What stands around an article's own text. */
export type Surroundings = Pick<
  ArticlePage,
  'previous' | 'next' | 'related' | 'glossary' | 'helpLines' | 'pictures'
>

/**
 * The neighbours by date, up to three related articles, and what the body names: glossary terms, help lines (those
 * for emergencies always) and pictures. One round trip.
 * Sensitive articles have only sensitive neighbours, and light ones only light: a page about suicide never leads on
 * to a page about swimming.
 */
export async function getSurroundings(
  db: Db,
  article: { id: string; topicIds: string[]; body: Document },
): Promise<Surroundings> {
  const rows = await db.$queryRaw`
    WITH self AS (SELECT * FROM "PublishedCard" WHERE "id" = ${article.id}::uuid),
    previous AS (
      SELECT c.* FROM "PublishedCard" c, self
      WHERE (c."publishedAt", c."id") < (self."publishedAt", self."id") AND c."sensitive" = self."sensitive"
      ORDER BY c."publishedAt" DESC, c."id" DESC LIMIT 1),
    next AS (
      SELECT c.* FROM "PublishedCard" c, self
      WHERE (c."publishedAt", c."id") > (self."publishedAt", self."id") AND c."sensitive" = self."sensitive"
      ORDER BY c."publishedAt", c."id" LIMIT 1),
    related AS (
      SELECT c.*, shared."count" FROM "PublishedCard" c
      JOIN (
        SELECT rt."revisionId", count(*) AS "count" FROM "RevisionTopic" rt
        WHERE rt."topicId" = ANY (${article.topicIds}::uuid[]) GROUP BY rt."revisionId"
      ) shared ON shared."revisionId" = c."revisionId", self
      WHERE c."sensitive" = self."sensitive"
        AND c."id" NOT IN (SELECT "id" FROM self UNION ALL SELECT "id" FROM previous UNION ALL SELECT "id" FROM next)
      ORDER BY shared."count" DESC, c."publishedAt" DESC, c."id" LIMIT 3)
    SELECT
      (SELECT row_to_json(previous) FROM previous) AS "previous",
      (SELECT row_to_json(next) FROM next) AS "next",
      (SELECT coalesce(json_agg(related), '[]') FROM related) AS "related",
      (SELECT coalesce(json_agg(t ORDER BY t."term"), '[]') FROM "GlossaryTerm" t
        WHERE t."id" = ANY (${listTermIds(article.body)}::uuid[])) AS "glossary",
      (SELECT coalesce(json_agg(h ORDER BY h."position", h."id"), '[]') FROM "HelpLine" h
        WHERE h."retiredAt" IS NULL AND h."concerns" && ${['emergency', ...listConcerns(article.body)]}::text[]) AS "helpLines",
      (SELECT coalesce(json_agg(json_build_object('id', m."id", 'alt', shown."alt", 'credit', shown."credit",
          'licence', shown."licence", 'renditions', shown."renditions", 'longDescription', shown."longDescription",
          'aiMade', shown."aiMade")), '[]')
        FROM "Media" m JOIN "Media" shown ON shown."id" = coalesce(m."replacedById", m."id")
        WHERE m."id" = ANY (${listMediaIds(article.body)}::uuid[])) AS "pictures"`
  const [row] = z.tuple([surroundingsRow]).parse(rows)
  return {
    ...row,
    previous: row.previous && toArticleCard(row.previous),
    next: row.next && toArticleCard(row.next),
    related: row.related.map(toArticleCard),
  }
}
