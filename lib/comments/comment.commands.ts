import { type ArticleFacts, decideArticleAccess, type Standing } from '#lib/accounts/policy.ts'
import type { CommentStep } from '#lib/comments/comment.input.ts'
import { type CommentAnchor, commentAnchorSchema } from '#lib/comments/comment-anchor.input.ts'
import { type CommentRefusal, writeCommentMail } from '#lib/comments/describe-comment.ts'
import { queueMail } from '#lib/mail/mail.commands.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Most open conversations on one article and most contributions to one; ours, far beyond what people can follow. */
export const commentLimits = { threads: 200, comments: 200 } as const

/** Who speaks, and when. */
export type Speaker = { user: Standing & { id: string; name: string }; at: Date }

/** Starts a conversation, answers in one, settles it or opens it again; answers the conversation it was. */
export async function takeCommentStep(
  db: DbClient,
  articleId: string,
  step: CommentStep,
  by: Speaker,
): Promise<Result<{ threadId: string }, CommentRefusal>> {
  return db.$transaction(async (tx) => {
    // The row is held, so that two steps of one article cannot both believe there is room, or both settle a thread.
    await tx.$queryRaw`SELECT "id" FROM "Article" WHERE "id" = ${articleId}::uuid FOR NO KEY UPDATE`
    const article = await tx.article.findUnique({
      where: { id: articleId },
      select: { state: true, authorIds: true, title: true, responsibleId: true },
    })
    if (!article) return refuse({ kind: 'article-not-found' })
    const allowed = decideArticleAccess(by.user, 'article.comment', article satisfies ArticleFacts)
    if (!allowed.ok) return refuse({ kind: 'denied', why: allowed.refusal })
    const taken =
      step.step === 'start' ? await start(tx, articleId, step, by) : await goOn(tx, articleId, step, by)
    if (!taken.ok) return taken
    await appendAudit(tx, {
      actor: by.user,
      at: by.at,
      action: `comment.${step.step}`,
      subject: `article:${articleId}`,
      detail: taken.value,
    })
    if (step.step === 'start' || step.step === 'reply') {
      await tellParticipants(tx, { articleId, article, body: step.body, ...taken.value }, by)
    }
    return taken
  })
}

async function start(
  tx: Db,
  articleId: string,
  { anchor, body }: { anchor: CommentAnchor; body: string },
  { user, at }: Speaker,
): Promise<Result<{ threadId: string }, CommentRefusal>> {
  const open = await tx.commentThread.count({ where: { articleId, resolvedAt: null } })
  if (open >= commentLimits.threads) return refuse({ kind: 'too-many-threads', most: commentLimits.threads })
  const thread = await tx.commentThread.create({
    data: {
      articleId,
      anchor,
      createdById: user.id,
      createdAt: at,
      comments: { create: { authorId: user.id, body, createdAt: at } },
    },
    select: { id: true },
  })
  return succeed({ threadId: thread.id })
}

async function goOn(
  tx: Db,
  articleId: string,
  step: Exclude<CommentStep, { step: 'start' }>,
  { user, at }: Speaker,
): Promise<Result<{ threadId: string }, CommentRefusal>> {
  const thread = await tx.commentThread.findUnique({
    where: { id: step.threadId, articleId },
    select: { resolvedAt: true, resolvedBy: { select: { name: true } } },
  })
  if (!thread) return refuse({ kind: 'thread-not-found' })
  const isOpen = thread.resolvedAt === null
  if (step.step === 'reopen' && isOpen) return refuse({ kind: 'not-resolved' })
  if (step.step !== 'reopen' && !isOpen) {
    return refuse({ kind: 'already-resolved', by: thread.resolvedBy?.name ?? 'Somebody' })
  }
  if (step.step === 'reply') {
    const count = await tx.comment.count({ where: { threadId: step.threadId } })
    if (count >= commentLimits.comments)
      return refuse({ kind: 'too-many-comments', most: commentLimits.comments })
    await tx.comment.create({
      data: { threadId: step.threadId, authorId: user.id, body: step.body, createdAt: at },
      select: { id: true },
    })
  }
  await tx.commentThread.update({
    where: { id: step.threadId },
    data: {
      ...(step.anchor && { anchor: step.anchor }),
      ...(step.step === 'resolve' && { resolvedById: user.id, resolvedAt: at }),
      ...(step.step === 'reopen' && { resolvedById: null, resolvedAt: null }),
    },
    select: { id: true },
  })
  return succeed({ threadId: step.threadId })
}

/**
 * Writes to whoever spoke in the conversation, writes the article or answers for it, except whoever speaks now and
 * whoever may not read it any more.
 */
async function tellParticipants(
  tx: Db,
  said: {
    articleId: string
    article: ArticleFacts & { title: string; responsibleId: string | null }
    threadId: string
    body: string
  },
  { user, at }: Speaker,
): Promise<void> {
  const { articleId, article, threadId, body } = said
  const thread = await tx.commentThread.findUniqueOrThrow({
    where: { id: threadId },
    select: { anchor: true },
  })
  const participants = await tx.user.findMany({
    where: {
      id: { not: user.id },
      disabledAt: null,
      OR: [
        { comments: { some: { threadId } } },
        { personId: { in: [...article.authorIds] } },
        ...(article.responsibleId === null ? [] : [{ id: article.responsibleId }]),
      ],
    },
    select: { email: true, role: true, personId: true },
    orderBy: { email: 'asc' },
  })
  const mail = writeCommentMail({
    title: article.title,
    by: user.name,
    body,
    anchor: commentAnchorSchema.parse(thread.anchor),
    address: `${env().origin}/admin/articles/${articleId}`,
  })
  for (const { email, ...standing } of participants) {
    if (!decideArticleAccess(standing, 'article.comment', article).ok) continue
    await queueMail(tx, { to: email, purpose: 'comment', ...mail }, at)
  }
}
