import type { Prisma } from '#generated/prisma/client.ts'
import { decideArticleAccess, type Standing } from '#lib/accounts/policy.ts'
import type { CommentThreads, CommentThreadView } from '#lib/comments/comment.views.ts'
import { commentAnchorSchema } from '#lib/comments/comment-anchor.input.ts'
import { db } from '#lib/platform/db.ts'

/** Most conversations one screen is given, and most contributions of each. */
const most = { threads: 300, comments: 200 } as const

const threadSelect = {
  id: true,
  anchor: true,
  resolvedAt: true,
  resolvedBy: { select: { name: true } },
  comments: {
    select: {
      id: true,
      body: true,
      createdAt: true,
      authorId: true,
      author: { select: { name: true } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: most.comments,
  },
} as const satisfies Prisma.CommentThreadSelect

/**
 * The conversations about an article, open ones and settled ones, oldest first; null when there is no such article or
 * this user may not speak about it. Of a very long list the newest are given.
 */
export async function listThreads(
  user: Standing & { id: string },
  articleId: string,
): Promise<CommentThreads | null> {
  const article = await db().article.findUnique({
    where: { id: articleId },
    select: { state: true, authorIds: true },
  })
  if (!article || !decideArticleAccess(user, 'article.comment', article).ok) return null
  const rows = await db().commentThread.findMany({
    where: { articleId },
    select: threadSelect,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most.threads + 1,
  })
  const threads = rows.slice(0, most.threads).reverse()
  return { threads: threads.map((row) => toThread(row, user.id)), cut: rows.length > most.threads }
}

function toThread(
  row: Prisma.CommentThreadGetPayload<{ select: typeof threadSelect }>,
  userId: string,
): CommentThreadView {
  return {
    id: row.id,
    anchor: commentAnchorSchema.parse(row.anchor),
    comments: row.comments.map(({ id, body, createdAt, authorId, author }) => ({
      id,
      body,
      at: createdAt.toISOString(),
      authorName: author.name,
      mine: authorId === userId,
    })),
    resolved: row.resolvedAt && { by: row.resolvedBy?.name ?? '', at: row.resolvedAt.toISOString() },
  }
}
