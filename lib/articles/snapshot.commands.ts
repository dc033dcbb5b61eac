import type { SnapshotOccasion } from '#generated/prisma/enums.ts'
import type { ArticleContent } from '#lib/articles/article.ts'
import { type LockedArticle, writerOf } from '#lib/articles/take-article.commands.ts'
import type { Db } from '#lib/platform/db.ts'

/** A draft that has stood for so long is worth keeping before it is changed. */
const settledAfterMs = 5 * 60 * 1_000

/** Keeps the draft as it stands, inside the transaction that does something with it. Answers the snapshot's id. */
export async function keepSnapshot(
  tx: Db,
  { article, content }: { article: LockedArticle; content: ArticleContent },
  { occasion, note = null, at }: { occasion: SnapshotOccasion; note?: string | null; at: Date },
): Promise<string> {
  const { id } = await tx.draftSnapshot.create({
    data: {
      articleId: article.id,
      version: article.version,
      contentHash: article.draftHash,
      content,
      occasion,
      note,
      savedById: article.lastSavedById,
      savedByName: writerOf(article),
      at,
    },
    select: { id: true },
  })
  return id
}

/**
 * Keeps the draft that a save is about to overwrite, when it is another person's or has stood for five minutes.
 * Once per content: what is kept already, or was published, is not kept again. Null when nothing was to be kept.
 */
export async function keepBeforeHandover(
  tx: Db,
  taken: { article: LockedArticle; content: ArticleContent },
  { userId, at }: { userId: string | null; at: Date },
): Promise<string | null> {
  const { id: articleId, draftHash, lastSavedById, lastSavedAt, publishedRevision } = taken.article
  const isOwn = lastSavedById === userId
  if (isOwn && at.getTime() - lastSavedAt.getTime() <= settledAfterMs) return null
  if (publishedRevision?.contentHash === draftHash) return null
  const kept = await tx.draftSnapshot.findFirst({
    where: { articleId, contentHash: draftHash },
    select: { id: true },
  })
  return kept ? null : keepSnapshot(tx, taken, { occasion: 'handover', at: lastSavedAt })
}
