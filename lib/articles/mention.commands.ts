import type { MentionPlace } from '#generated/prisma/enums.ts'
import type { ArticleContent } from '#lib/articles/article.ts'
import { listContentMentions } from '#lib/articles/mentions.ts'
import type { Db } from '#lib/platform/db.ts'

/** Notes what an article names at a place, in the place of what it named before; null when it names nothing there. */
export async function noteMentions(
  tx: Db,
  articleId: string,
  place: MentionPlace,
  content: ArticleContent | null,
): Promise<void> {
  const mentions = content ? listContentMentions(content) : []
  await tx.mention.deleteMany({
    where: { articleId, place, targetId: { notIn: mentions.map(({ targetId }) => targetId) } },
  })
  if (mentions.length === 0) return
  await tx.mention.createMany({
    data: mentions.map((mention) => ({ articleId, place, ...mention })),
    skipDuplicates: true,
  })
}
