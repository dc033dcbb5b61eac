import { z } from 'zod'
import { type Db, db } from '#lib/platform/db.ts'
import type { PictureShape } from '#lib/social/picture.ts'

/** A finished picture, as it is sent. */
export type SocialImageView = { articleId: string | null; mimeType: string; bytes: Uint8Array<ArrayBuffer> }

/**
 * A picture that was made once, also for a version that is no longer shown; null when none was.
 * @param hashStart the part of the hash that stands in the address, in lower-case hex
 */
export async function getSocialImage(
  hashStart: string,
  shape: PictureShape,
): Promise<SocialImageView | null> {
  return db().socialImage.findFirst({
    // "g" follows every hex digit: a range can use the primary key's index in any collation, LIKE cannot.
    where: { shape, hash: { gte: hashStart, lt: `${hashStart}g` } },
    select: { articleId: true, mimeType: true, bytes: true },
  })
}

/** The address part of a published article; null when readers cannot see it. */
export async function getPublishedSlug(client: Db, articleId: string): Promise<string | null> {
  const row = await client.article.findUnique({
    where: { id: articleId, publishedRevision: { isNot: null } },
    select: { slug: true },
  })
  return row?.slug ?? null
}

/** The published articles that have no picture at all, newest first: after a seeding, an import or a restore. */
export async function listArticlesWithoutImages(): Promise<string[]> {
  const rows = await db().$queryRaw`
    SELECT a."id" FROM "Article" a
    WHERE a."publishedRevisionId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "SocialImage" i WHERE i."articleId" = a."id")
    ORDER BY a."firstPublishedAt" DESC, a."id"`
  return z
    .array(z.object({ id: z.uuid() }))
    .parse(rows)
    .map(({ id }) => id)
}
