import { announceChange } from '#lib/articles/announce.commands.ts'
import { findSlugOwner } from '#lib/articles/article.commands.ts'
import { getFootprint } from '#lib/articles/article-footprint.queries.ts'
import { type By, type TakeRefusal, takeArticle } from '#lib/articles/take-article.commands.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { transact } from '#lib/platform/transact.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { placeRedirect } from '#lib/redirects/redirect.commands.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'
import { isSlug } from '#lib/slug.ts'

/** Why an article kept its address. */
export type RenameRefusal =
  | TakeRefusal
  | { kind: 'bad-slug' }
  | { kind: 'same-slug' }
  /** It is another article's, or was once. */
  | { kind: 'slug-taken' }

/**
 * Gives an article a new address; the old one leads there permanently, in one step. A withdrawn article that led
 * elsewhere leads there from both addresses.
 */
export async function renameArticle(
  db: DbClient,
  request: { articleId: string; version: number; slug: string },
  by: By,
): Promise<Result<{ version: number }, RenameRefusal>> {
  if (!isSlug(request.slug)) return refuse({ kind: 'bad-slug' })
  return transact(db, async (tx): Promise<Result<{ version: number }, RenameRefusal>> => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${request.slug}))`
    const taken = await takeArticle(tx, request, 'article.rename', by)
    if (!taken.ok) return taken
    const { article } = taken.value
    if (article.slug === request.slug) return refuse({ kind: 'same-slug' })
    const ownerId = await findSlugOwner(tx, request.slug)
    if (ownerId !== null && ownerId !== article.id) return refuse({ kind: 'slug-taken' })
    const before = await getFootprint(tx, article.id)
    const version = article.version + 1
    await tx.article.update({
      where: { id: article.id },
      data: { slug: request.slug, version },
      select: { id: true },
    })
    const paths = { from: readerPaths.article(article.slug), to: readerPaths.article(request.slug) }
    const led = await tx.redirect.findUnique({ where: { fromPath: paths.from }, select: { toPath: true } })
    const moved = led
      ? await placeRedirect(tx, { from: paths.to, to: led.toPath }, by.at)
      : article.firstPublishedAt
        ? await placeRedirect(tx, paths, by.at)
        : []
    await announceChange(tx, {
      articleId: article.id,
      before,
      alsoKeys: [paths.from, paths.to, ...moved].map(publicationKeys.path),
      reason: 'new address',
      note: {
        actor: by.actor,
        at: by.at,
        action: 'article.rename',
        subject: `article:${article.id}`,
        detail: paths,
      },
    })
    return succeed({ version })
  })
}
