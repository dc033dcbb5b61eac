import { decideArticleAccess, type Standing } from '#lib/accounts/policy.ts'
import { articleContentSchema } from '#lib/articles/article.ts'
import { getDraftPageForLink } from '#lib/articles/draft-page.queries.ts'
import { db } from '#lib/platform/db.ts'
import { hashPreviewToken, isPreviewToken } from '#lib/platform/preview-token.ts'
import type { PreviewLinkLine, SharedPreview } from '#lib/previews/preview.views.ts'

/** What the holder of a link reads; null for a token that is altered, unknown, expired or revoked. */
export async function getSharedPreview(token: string, at: Date): Promise<SharedPreview | null> {
  if (!isPreviewToken(token)) return null
  const link = await db().previewLink.findUnique({
    where: { tokenHash: hashPreviewToken(token), revokedAt: null, expiresAt: { gt: at } },
    select: { articleId: true, expiresAt: true },
  })
  const draft = link && (await getDraftPageForLink(link.articleId, at))
  return draft && { ...draft, expiresAt: link.expiresAt }
}

/** When a link ended that was really given out and never revoked; null for any other token. */
export async function getExpiry(token: string, at: Date): Promise<Date | null> {
  if (!isPreviewToken(token)) return null
  const link = await db().previewLink.findUnique({
    where: { tokenHash: hashPreviewToken(token), revokedAt: null, expiresAt: { lte: at } },
    select: { expiresAt: true },
  })
  return link?.expiresAt ?? null
}

/** The links of an article, those that work first, newest first; null when this user may not see the article. */
export async function listPreviewLinks(
  user: Standing,
  articleId: string,
  at: Date,
): Promise<{ title: string; mayShare: boolean; links: PreviewLinkLine[] } | null> {
  const row = await db().article.findUnique({
    where: { id: articleId },
    select: {
      state: true,
      draft: true,
      previewLinks: {
        select: {
          id: true,
          note: true,
          createdAt: true,
          expiresAt: true,
          revokedAt: true,
          lastOpenedAt: true,
          createdBy: { select: { name: true } },
        },
        orderBy: { createdAt: 'desc' },
        take: 100,
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!row) return null
  const { title, authorIds } = articleContentSchema.parse(row.draft)
  const facts = { state: row.state, authorIds }
  if (!decideArticleAccess(user, 'article.read-draft', facts).ok) return null
  const links = row.previewLinks.map(({ createdBy, revokedAt, ...link }): PreviewLinkLine => {
    const revoked = revokedAt && ({ kind: 'revoked', at: revokedAt } as const)
    const expired = link.expiresAt <= at && ({ kind: 'expired', at: link.expiresAt } as const)
    return { ...link, createdByName: createdBy.name, ended: revoked || expired || null }
  })
  return {
    title,
    mayShare: decideArticleAccess(user, 'article.share-preview', facts).ok,
    links: [...links.filter(({ ended }) => !ended), ...links.filter(({ ended }) => ended)],
  }
}
