import type { ArticleState } from '#generated/prisma/enums.ts'
import type { ArticleContent } from '#lib/articles/article.ts'
import { contentHash } from '#lib/articles/content-hash.ts'
import { noteMentions } from '#lib/articles/mention.commands.ts'
import { haveSameMentions } from '#lib/articles/mentions.ts'
import { isApproved } from '#lib/articles/review-of.queries.ts'
import type { By, LockedArticle } from '#lib/articles/take-article.commands.ts'
import type { Db } from '#lib/platform/db.ts'

/**
 * Puts another content in the place of a locked article's draft, and answers the new version. An approval is of one
 * exact text: another text takes an approved article back to draft, and the same text again makes it approved again.
 * A published article stays published: its state tells that readers have it, its hash that they have another text.
 *
 * @param digest what the save asked for, so that it is known when it comes again; null for anything but a save
 */
export async function storeDraft(
  tx: Db,
  { article, content: old }: { article: LockedArticle; content: ArticleContent },
  {
    content,
    hash = contentHash(content),
    digest,
  }: { content: ArticleContent; hash?: string; digest: string | null },
  { actor, at }: Pick<By, 'actor' | 'at'>,
): Promise<number> {
  const version = article.version + 1
  if (!haveSameMentions(old, content)) await noteMentions(tx, article.id, 'draft', content)
  await tx.article.update({
    where: { id: article.id },
    data: {
      draft: content,
      draftHash: hash,
      version,
      state: await stateOf(tx, article, hash),
      lastSavedById: actor.id,
      lastSavedAt: at,
      lastSaveDigest: digest,
    },
    select: { id: true },
  })
  return version
}

async function stateOf(tx: Db, article: LockedArticle, hash: string): Promise<ArticleState> {
  if (article.state === 'published' || article.publishedRevision?.contentHash === hash) return 'published'
  return (await isApproved(tx, article.id, hash)) ? 'approved' : 'draft'
}
