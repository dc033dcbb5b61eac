import { type By, type TakeRefusal, takeArticle } from '#lib/articles/take-article.commands.ts'
import { addDays } from '#lib/dates.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { hashPreviewToken, makePreviewToken } from '#lib/platform/preview-token.ts'
import { transact } from '#lib/platform/transact.ts'
import type { PreviewLinkInput } from '#lib/previews/preview-link.input.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** So many links of one article work at a time: more than that nobody keeps in mind. */
export const maxOpenLinks = 20

/** Why no link was made. */
export type LinkRefusal = TakeRefusal | { kind: 'too-many-links'; most: number }

/** Makes a link that shows the draft to whoever has it. The token is answered this once and kept only as a hash. */
export async function makePreviewLink(
  db: DbClient,
  wanted: PreviewLinkInput & { articleId: string; userId: string },
  by: By,
): Promise<Result<{ token: string; expiresAt: Date }, LinkRefusal>> {
  return transact(db, async (tx) => {
    const { articleId, userId, note, days } = wanted
    const taken = await takeArticle(tx, { articleId }, 'article.share-preview', by)
    if (!taken.ok) return taken
    const open = await tx.previewLink.count({
      where: { articleId, revokedAt: null, expiresAt: { gt: by.at } },
    })
    if (open >= maxOpenLinks) return refuse({ kind: 'too-many-links', most: maxOpenLinks })
    const token = makePreviewToken()
    const expiresAt = addDays(by.at, days)
    const { id } = await tx.previewLink.create({
      data: {
        articleId,
        tokenHash: hashPreviewToken(token),
        note,
        createdById: userId,
        createdAt: by.at,
        expiresAt,
      },
      select: { id: true },
    })
    await appendAudit(tx, {
      ...by,
      action: 'article.share-preview',
      subject: `article:${articleId}`,
      detail: { linkId: id, note, expiresAt: expiresAt.toISOString() },
    })
    return succeed({ token, expiresAt })
  })
}

/** Ends a link. Whoever has it finds nothing from now on. Revoking twice is no mistake. */
export async function revokePreviewLink(
  db: DbClient,
  { articleId, linkId }: { articleId: string; linkId: string },
  by: By,
): Promise<Result<null, TakeRefusal | { kind: 'link-not-found' }>> {
  return transact(db, async (tx) => {
    const taken = await takeArticle(tx, { articleId }, 'article.share-preview', by)
    // What the state forbids to share may still be taken back.
    if (!taken.ok && taken.refusal.kind !== 'wrong-state') return taken
    const link = await tx.previewLink.findUnique({
      where: { id: linkId, articleId },
      select: { revokedAt: true },
    })
    if (!link) return refuse({ kind: 'link-not-found' })
    if (link.revokedAt) return succeed(null)
    await tx.previewLink.update({
      where: { id: linkId },
      data: { revokedAt: by.at },
      select: { id: true },
    })
    await appendAudit(tx, {
      ...by,
      action: 'article.revoke-preview',
      subject: `article:${articleId}`,
      detail: { linkId },
    })
    return succeed(null)
  })
}

/** Notes that a link was opened. A link that is gone meanwhile is nothing to tell. */
export async function notePreviewOpened(db: DbClient, token: string, at: Date): Promise<void> {
  await db.previewLink.updateMany({
    where: { tokenHash: hashPreviewToken(token) },
    data: { lastOpenedAt: at },
  })
}
