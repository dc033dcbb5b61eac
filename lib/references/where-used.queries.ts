import { decideArticleAccess, type Standing } from '#lib/accounts/policy.ts'
import { articleContentSchema } from '#lib/articles/article.ts'
import { db } from '#lib/platform/db.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { listPlacesOfUse } from '#lib/references/places-of-use.ts'
import type { UseOfReference } from '#lib/references/reference.views.ts'

/** Most articles that are listed for one source. */
const longestList = 200

/**
 * Where a source is used, down to the sentence: first in what readers have now, then in drafts that differ from it.
 * `hiddenDrafts` counts drafts this user may not read.
 */
export async function listUsesOf(
  user: Standing,
  referenceId: string,
): Promise<{ uses: UseOfReference[]; hiddenDrafts: number }> {
  const [citations, drafts] = await Promise.all([
    db().citation.findMany({
      where: { referenceId, revision: { publishedOf: { isNot: null } } },
      select: {
        ordinal: true,
        revision: {
          select: { title: true, content: true, publishedOf: { select: { id: true, slug: true } } },
        },
      },
      orderBy: { revision: { title: 'asc' } },
      take: longestList,
    }),
    db().article.findMany({
      where: { mentions: { some: { place: 'draft', kind: 'reference', targetId: referenceId } } },
      select: {
        id: true,
        state: true,
        draft: true,
        draftHash: true,
        publishedRevision: { select: { contentHash: true } },
      },
      orderBy: { updatedAt: 'desc' },
      take: longestList,
    }),
  ])
  const live = citations.flatMap(({ ordinal, revision }): UseOfReference[] => {
    const article = revision.publishedOf
    if (!article) return []
    const { title, body } = articleContentSchema.parse(revision.content)
    return [
      {
        articleId: article.id,
        title,
        place: 'live',
        ordinal,
        path: readerPaths.article(article.slug),
        places: listPlacesOfUse(body, referenceId),
      },
    ]
  })
  const changed = drafts
    .filter((row) => row.draftHash !== row.publishedRevision?.contentHash)
    .map((row) => ({ row, content: articleContentSchema.parse(row.draft) }))
    .map(({ row, content }) => ({
      mayRead: decideArticleAccess(user, 'article.read-draft', {
        state: row.state,
        authorIds: content.authorIds,
      }).ok,
      use: {
        articleId: row.id,
        title: content.title,
        place: 'draft' as const,
        ordinal: null,
        path: null,
        places: listPlacesOfUse(content.body, referenceId),
      },
    }))
  const open = changed.filter(({ mayRead }) => mayRead)
  return { uses: [...live, ...open.map(({ use }) => use)], hiddenDrafts: changed.length - open.length }
}
