import { type ArticleContent, articleContentSchema } from '#lib/articles/article.ts'
import { listMinorObjections } from '#lib/articles/minor-change.ts'
import type { Db } from '#lib/platform/db.ts'

/**
 * Why the content is more than a minor change of what was last signed or decided: minor changes are counted from the
 * newest revision that was not minor itself or that somebody approved, so that many small ones do not make a large one.
 */
export async function getMinorObjections(
  tx: Db,
  articleId: string,
  content: ArticleContent,
): Promise<string[]> {
  const [revisions, reviews] = await Promise.all([
    tx.revision.findMany({
      where: { articleId },
      select: { number: true, contentHash: true, changeKind: true },
      orderBy: { number: 'desc' },
    }),
    tx.review.findMany({ where: { articleId, decision: 'approved' }, select: { contentHash: true } }),
  ])
  const signed = new Set(reviews.map(({ contentHash }) => contentHash))
  const base = revisions.find(
    ({ changeKind, contentHash }) => changeKind !== 'minor' || signed.has(contentHash),
  )
  if (!base) return ['Readers never had this article.']
  const row = await tx.revision.findUniqueOrThrow({
    where: { articleId_number: { articleId, number: base.number } },
    select: { content: true },
  })
  return listMinorObjections(articleContentSchema.parse(row.content), content)
}
