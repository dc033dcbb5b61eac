import { decideArticleAccess, type Standing } from '#lib/accounts/policy.ts'
import { type ArticleContent, articleContentSchema } from '#lib/articles/article.ts'
import { db } from '#lib/platform/db.ts'

/** A draft as something is done to several: what it says and at which version; null when this user may not read it. */
export async function getDraftAtHand(
  user: Standing,
  articleId: string,
): Promise<{ title: string; version: number; content: ArticleContent } | null> {
  const row = await db().article.findUnique({
    where: { id: articleId },
    select: { state: true, authorIds: true, title: true, version: true, draft: true },
  })
  if (!row || !decideArticleAccess(user, 'article.read-draft', row).ok) return null
  return { title: row.title, version: row.version, content: articleContentSchema.parse(row.draft) }
}
