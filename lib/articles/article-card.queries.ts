import { z } from 'zod'
import { Prisma } from '#generated/prisma/client.ts'
import type { ArticleCard } from '#lib/articles/article.views.ts'
import { formatPersonName } from '#lib/people/person.views.ts'
import type { Db } from '#lib/platform/db.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'

/** A card inside JSON carries its dates as text. */
const instant = z.coerce.date()

/** A row of the view "PublishedCard". */
export const cardRow = z.object({
  id: z.uuid(),
  slug: z.string(),
  demonstration: z.boolean(),
  publishedAt: instant,
  modifiedAt: instant,
  title: z.string(),
  standfirst: z.string(),
  readingMinutes: z.int(),
  sourceCount: z.int(),
  section: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }).nullable(),
  authors: z.array(z.object({ name: z.string(), fictional: z.boolean() })),
  reviewedAt: instant.nullable(),
})

/** Makes the card readers see of a row of "PublishedCard". */
export function toArticleCard(row: z.infer<typeof cardRow>): ArticleCard {
  return {
    id: row.id,
    path: readerPaths.article(row.slug),
    title: row.title,
    standfirst: row.standfirst,
    section: row.section && { ...row.section, path: readerPaths.topic(row.section.slug) },
    authorNames: row.authors.map((author) => formatPersonName({ ...author, honorificSuffix: null })),
    readingMinutes: row.readingMinutes,
    sourceCount: row.sourceCount,
    publishedAt: row.publishedAt,
    modifiedAt: row.modifiedAt,
    reviewedAt: row.reviewedAt,
    demonstration: row.demonstration,
  }
}

/** Which published articles a list shows. */
export const cardFilters = {
  all: Prisma.sql`TRUE`,
  inTopics: (topicIds: string[]) =>
    Prisma.sql`EXISTS (SELECT 1 FROM "RevisionTopic" rt WHERE rt."revisionId" = c."revisionId" AND rt."topicId" = ANY (${topicIds}::uuid[]))`,
  writtenBy: (personId: string) =>
    Prisma.sql`EXISTS (SELECT 1 FROM "RevisionCredit" rc WHERE rc."revisionId" = c."revisionId" AND rc."personId" = ${personId}::uuid)`,
  /** Articles whose published content this person reviewed. */
  reviewedBy: (personId: string) =>
    Prisma.sql`EXISTS (SELECT 1 FROM "Review" v JOIN "Revision" r ON r."contentHash" = v."contentHash"
      WHERE r."id" = c."revisionId" AND v."articleId" = c."id" AND v."reviewerId" = ${personId}::uuid AND v."decision" = 'approved')`,
} as const

/** The cards that match, newest first; a stable order, because equal dates fall back to the id. */
export async function listCards(
  db: Db,
  filter: Prisma.Sql,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<ArticleCard[]> {
  const rows = await db.$queryRaw`
    SELECT * FROM "PublishedCard" c WHERE ${filter}
    ORDER BY c."publishedAt" DESC, c."id" LIMIT ${limit} OFFSET ${offset}`
  return z.array(cardRow).parse(rows).map(toArticleCard)
}

/** How many published articles match. */
export async function countCards(db: Db, filter: Prisma.Sql): Promise<number> {
  const rows = await db.$queryRaw`SELECT count(*)::int AS "count" FROM "PublishedCard" c WHERE ${filter}`
  return z.tuple([z.object({ count: z.int() })]).parse(rows)[0].count
}
