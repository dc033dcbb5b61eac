import {
  type AccessRefusal,
  type ArticleAction,
  decideArticleAccess,
  type Standing,
} from '#lib/accounts/policy.ts'
import { type ArticleContent, articleContentSchema } from '#lib/articles/article.ts'
import type { Actor } from '#lib/platform/audit.ts'
import type { Db } from '#lib/platform/db.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Who does something, when, and what their place at the desk lets them do. */
export type By = { actor: Actor; at: Date; standing: Standing }

/** Stands for the command line, and for what was decided earlier and is due now: an editor without a byline. */
export const operator: Standing = { role: 'editor', personId: null }

/** Why nothing can be done with an article: it is not there, the policy says no, or somebody was faster. */
export type TakeRefusal =
  | { kind: 'article-not-found' }
  | AccessRefusal
  | { kind: 'stale-version'; version: number }

const lockedArticleSelect = {
  id: true,
  slug: true,
  state: true,
  version: true,
  draft: true,
  draftHash: true,
  lastSavedById: true,
  lastSavedAt: true,
  lastSaveDigest: true,
  lastSavedBy: { select: { name: true } },
  responsibleId: true,
  requestedReviewerId: true,
  embargoUntil: true,
  embargoZone: true,
  firstPublishedAt: true,
  modifiedAt: true,
  publishedRevision: { select: { id: true, number: true, contentHash: true, publishedAt: true } },
} as const

/** An article read for writing. */
export type LockedArticle = NonNullable<Awaited<ReturnType<typeof lockArticle>>>

/** Reads an article for writing: nobody else changes it before the transaction ends. Null when there is none. */
export async function lockArticle(tx: Db, articleId: string) {
  await tx.$queryRaw`SELECT "id" FROM "Article" WHERE "id" = ${articleId}::uuid FOR UPDATE`
  return tx.article.findUnique({
    where: { id: articleId },
    select: lockedArticleSelect,
    relationLoadStrategy: 'join',
  })
}

/**
 * Locks an article and asks the policy: the first step of every command on one. A stale version is told before a
 * state that forbids the action, because it explains it; what a person may never do is told before both.
 *
 * @param wanted.version the version the editor saw; left out where nobody could overwrite anything
 */
export async function takeArticle(
  tx: Db,
  wanted: { articleId: string; version?: number },
  action: ArticleAction,
  by: By,
): Promise<Result<{ article: LockedArticle; content: ArticleContent }, TakeRefusal>> {
  const article = await lockArticle(tx, wanted.articleId)
  if (!article) return refuse({ kind: 'article-not-found' })
  const content = articleContentSchema.parse(article.draft)
  const { state, version } = article
  const access = decideArticleAccess(by.standing, action, { state, authorIds: content.authorIds })
  if (!access.ok && access.refusal.kind !== 'wrong-state') return access
  if (wanted.version !== undefined && wanted.version !== version) {
    return refuse({ kind: 'stale-version', version })
  }
  return access.ok ? succeed({ article, content }) : access
}

/** Who wrote the draft as it stands, in words for colleagues. */
export function writerOf(article: { lastSavedBy: { name: string } | null }): string {
  return article.lastSavedBy?.name ?? 'Bedside'
}
