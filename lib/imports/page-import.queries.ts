import type { Db } from '#lib/platform/db.ts'

/** The article a page was imported into before, told by the SHA-256 of its bytes; null when it was not. */
export async function getImportedArticle(
  db: Db,
  sha256: string,
): Promise<{ id: string; slug: string; state: string } | null> {
  return db.article.findFirst({
    where: { importReport: { path: ['source', 'sha256'], equals: sha256 } },
    select: { id: true, slug: true, state: true },
    orderBy: { createdAt: 'asc' },
  })
}
