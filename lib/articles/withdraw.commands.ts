import { announceChange } from '#lib/articles/announce.commands.ts'
import { getFootprint } from '#lib/articles/article-footprint.queries.ts'
import { noteMentions } from '#lib/articles/mention.commands.ts'
import { closeSchedules, type Taken } from '#lib/articles/publish.commands.ts'
import { keepSnapshot } from '#lib/articles/snapshot.commands.ts'
import {
  type By,
  type LockedArticle,
  type TakeRefusal,
  takeArticle,
} from '#lib/articles/take-article.commands.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { transact } from '#lib/platform/transact.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { placeRedirect } from '#lib/redirects/redirect.commands.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/**
 * What readers are told instead of the article: the reason (410), or, with `redirectTo`, the path of another
 * published article that they are sent to for ever ("/articles/slug"). The reason is kept in both cases.
 */
export type Withdrawal = { reason: string; redirectTo?: string | null }

/** Why an article could not be withdrawn. */
export type WithdrawalRefusal =
  | TakeRefusal
  | { kind: 'not-published' }
  | { kind: 'reason-missing' }
  /** `redirectTo` is not the path of another article that readers have. */
  | { kind: 'redirect-leads-nowhere' }

/**
 * Withdraws a published article: its address says why (410) or leads elsewhere, and no list names it any more. The
 * event is a `remove`: no instance serves the old page again. What was scheduled for it is cancelled.
 */
export async function withdrawArticle(
  db: DbClient,
  request: { articleId: string; version: number } & Withdrawal,
  by: By,
): Promise<Result<{ version: number; eventId: bigint }, WithdrawalRefusal>> {
  return transact(
    db,
    async (tx): Promise<Result<{ version: number; eventId: bigint }, WithdrawalRefusal>> => {
      const taken = await takeArticle(tx, request, 'article.withdraw', by)
      return taken.ok ? withdrawTaken(tx, taken.value, request, by) : taken
    },
  )
}

/** Whether a locked article may be withdrawn so; nothing is done. */
export async function decideWithdrawal(
  tx: Db,
  article: LockedArticle,
  { reason: words, redirectTo = null }: Withdrawal,
): Promise<Result<{ reason: string; redirectTo: string | null }, WithdrawalRefusal>> {
  const reason = words.trim()
  if (reason === '') return refuse({ kind: 'reason-missing' })
  if (!article.publishedRevision) return refuse({ kind: 'not-published' })
  const isSelf = redirectTo === readerPaths.article(article.slug)
  if (redirectTo !== null && (isSelf || !(await isLivePath(tx, redirectTo)))) {
    return refuse({ kind: 'redirect-leads-nowhere' })
  }
  return succeed({ reason, redirectTo })
}

/** Withdraws a locked article inside the caller's transaction; the policy has been asked. */
export async function withdrawTaken(
  tx: Db,
  { article }: Pick<Taken, 'article'>,
  withdrawal: Withdrawal,
  { actor, at }: Pick<By, 'actor' | 'at'>,
): Promise<Result<{ version: number; eventId: bigint }, WithdrawalRefusal>> {
  const decision = await decideWithdrawal(tx, article, withdrawal)
  if (!decision.ok) return decision
  const { reason, redirectTo } = decision.value
  const before = await getFootprint(tx, article.id)
  const path = readerPaths.article(article.slug)
  const version = article.version + 1
  await tx.article.update({
    where: { id: article.id },
    data: {
      state: 'withdrawn',
      publishedRevisionId: null,
      withdrawnAt: at,
      withdrawalReason: reason,
      version,
    },
    select: { id: true },
  })
  await noteMentions(tx, article.id, 'live', null)
  await closeSchedules(tx, article.id, null, at)
  const moved = redirectTo === null ? [] : await placeRedirect(tx, { from: path, to: redirectTo }, at)
  const eventId = await announceChange(tx, {
    articleId: article.id,
    before,
    removeOld: true,
    corrected: true,
    alsoKeys: moved.map(publicationKeys.path),
    reason: 'withdrawal',
    note: {
      actor,
      at,
      action: 'article.withdraw',
      subject: `article:${article.id}`,
      detail: { reason, ...(redirectTo !== null && { redirectTo }) },
    },
  })
  return succeed({ version, eventId })
}

/**
 * Takes a withdrawn article back to the desk as a draft with its last content. Readers go on being told that it is
 * withdrawn, or sent where it led, until it is published again at the same address.
 */
export async function restoreArticle(
  db: DbClient,
  request: { articleId: string; version: number },
  by: By,
): Promise<Result<{ version: number }, TakeRefusal>> {
  return transact(db, async (tx) => {
    const taken = await takeArticle(tx, request, 'article.restore', by)
    if (!taken.ok) return taken
    const { article } = taken.value
    const version = article.version + 1
    await keepSnapshot(tx, taken.value, {
      occasion: 'restored',
      note: 'Taken back from withdrawal',
      at: by.at,
    })
    await tx.article.update({
      where: { id: article.id },
      data: { state: 'draft', version },
      select: { id: true },
    })
    await appendAudit(tx, {
      actor: by.actor,
      at: by.at,
      action: 'article.restore',
      subject: `article:${article.id}`,
      detail: { version },
    })
    return succeed({ version })
  })
}

async function isLivePath(tx: Db, path: string): Promise<boolean> {
  const start = readerPaths.article('')
  if (!path.startsWith(start)) return false
  const article = await tx.article.findUnique({
    where: { slug: path.slice(start.length), publishedRevision: { isNot: null } },
    select: { id: true },
  })
  return article !== null
}
