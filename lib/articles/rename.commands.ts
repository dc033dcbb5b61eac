import { announceChange } from '#lib/articles/announce.commands.ts'
import { getFootprint } from '#lib/articles/article-footprint.queries.ts'
import { lockArticle } from '#lib/articles/take-article.commands.ts'
import { type Actor, appendAudit } from '#lib/platform/audit.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { placeRedirect } from '#lib/redirects/redirect.commands.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'
import { isSlug } from '#lib/slug.ts'

/** Why an article kept its address. */
export type RenameRefusal =
  | { kind: 'article-not-found' }
  | { kind: 'stale-version'; version: number }
  | { kind: 'bad-slug' }
  | { kind: 'same-slug' }
  | { kind: 'slug-taken' }

/** Gives an article a new address; the old one leads there permanently, in one step. */
export async function renameArticle(
  db: DbClient,
  request: { articleId: string; version: number; slug: string },
  by: { actor: Actor; at: Date },
): Promise<Result<{ version: number }, RenameRefusal>> {
  if (!isSlug(request.slug)) return refuse({ kind: 'bad-slug' })
  return db.$transaction(async (tx) => {
    const article = await lockArticle(tx, request.articleId)
    if (!article) return refuse({ kind: 'article-not-found' })
    if (article.version !== request.version)
      return refuse({ kind: 'stale-version', version: article.version })
    if (article.slug === request.slug) return refuse({ kind: 'same-slug' })
    const taken = await tx.article.findUnique({ where: { slug: request.slug }, select: { id: true } })
    if (taken) return refuse({ kind: 'slug-taken' })
    const before = await getFootprint(tx, article.id)
    const version = article.version + 1
    await tx.article.update({
      where: { id: article.id },
      data: { slug: request.slug, version },
      select: { id: true },
    })
    const paths = { from: readerPaths.article(article.slug), to: readerPaths.article(request.slug) }
    if (article.firstPublishedAt) await placeRedirect(tx, paths, by.at)
    await appendAudit(tx, {
      actor: by.actor,
      at: by.at,
      action: 'article.rename',
      subject: `article:${article.id}`,
      detail: paths,
    })
    await announceChange(tx, {
      articleId: article.id,
      before,
      alsoKeys: [publicationKeys.path(paths.from), publicationKeys.path(paths.to)],
      reason: 'new address',
    })
    return succeed({ version })
  })
}
