import type { ArticleContent } from '#lib/articles/article.ts'
import { articleContentSchema } from '#lib/articles/article.ts'
import { keepSnapshot } from '#lib/articles/snapshot.commands.ts'
import { storeDraft } from '#lib/articles/store-draft.commands.ts'
import { type By, type TakeRefusal, takeArticle } from '#lib/articles/take-article.commands.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { transact } from '#lib/platform/transact.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Something an article once was: what readers had, or a draft that was kept. */
export type EarlierText = { kind: 'revision'; number: number } | { kind: 'snapshot'; id: string }

/** Why an earlier text could not be put back. */
export type RestoreVersionRefusal = TakeRefusal | { kind: 'version-not-found' } | { kind: 'nothing-changed' }

/** Makes an earlier text the draft again, as a new version; the draft that stood there is kept. */
export async function restoreVersion(
  db: DbClient,
  request: { articleId: string; version: number; from: EarlierText },
  by: By,
): Promise<Result<{ version: number }, RestoreVersionRefusal>> {
  return transact(db, async (tx): Promise<Result<{ version: number }, RestoreVersionRefusal>> => {
    const taken = await takeArticle(tx, request, 'article.edit', by)
    if (!taken.ok) return taken
    const { article } = taken.value
    const earlier = await findEarlierText(tx, article.id, request.from)
    if (!earlier) return refuse({ kind: 'version-not-found' })
    if (earlier.hash === article.draftHash) return refuse({ kind: 'nothing-changed' })
    const { from } = request
    const name = from.kind === 'revision' ? `revision ${from.number}` : 'a kept draft'
    const snapshotId = await keepSnapshot(tx, taken.value, {
      occasion: 'restored',
      note: `Before ${name} was put back`,
      at: by.at,
    })
    const version = await storeDraft(tx, taken.value, { ...earlier, digest: null }, by)
    await appendAudit(tx, {
      actor: by.actor,
      at: by.at,
      action: 'article.restore-version',
      subject: `article:${article.id}`,
      detail: { version, from, snapshotId },
    })
    return succeed({ version })
  })
}

/** Why a draft was not kept. */
export type KeepRefusal = TakeRefusal | { kind: 'note-missing' }

/** Keeps the draft as it stands under a note, so that it can be found and put back. */
export async function keepVersion(
  db: DbClient,
  request: { articleId: string; note: string },
  by: By,
): Promise<Result<{ snapshotId: string }, KeepRefusal>> {
  const note = request.note.trim()
  if (note === '') return refuse({ kind: 'note-missing' })
  return transact(db, async (tx) => {
    const taken = await takeArticle(tx, { articleId: request.articleId }, 'article.edit', by)
    if (!taken.ok) return taken
    const snapshotId = await keepSnapshot(tx, taken.value, { occasion: 'kept', note, at: by.at })
    await appendAudit(tx, {
      actor: by.actor,
      at: by.at,
      action: 'article.keep-version',
      subject: `article:${request.articleId}`,
      detail: { snapshotId, note },
    })
    return succeed({ snapshotId })
  })
}

async function findEarlierText(
  tx: Db,
  articleId: string,
  from: EarlierText,
): Promise<{ content: ArticleContent; hash: string } | null> {
  const row =
    from.kind === 'revision'
      ? await tx.revision.findUnique({
          where: { articleId_number: { articleId, number: from.number } },
          select: { content: true, contentHash: true },
        })
      : await tx.draftSnapshot.findUnique({
          where: { id: from.id, articleId },
          select: { content: true, contentHash: true },
        })
  return row && { content: articleContentSchema.parse(row.content), hash: row.contentHash }
}
