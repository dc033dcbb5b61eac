import type { Prisma } from '#generated/prisma/client.ts'
import { decideArticleAccess, type Standing } from '#lib/accounts/policy.ts'
import type { CorrectionView } from '#lib/articles/article.views.ts'
import type { CorrectionDesk } from '#lib/corrections/correction.views.ts'
import { db } from '#lib/platform/db.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'

/** Corrections on one page of the log. */
export const correctionsPerPage = 50

/** What a correction's own row gives; the article's title comes from whoever asks. */
export const correctionSelect = {
  id: true,
  severity: true,
  was: true,
  isNow: true,
  reason: true,
  correctedAt: true,
  supersedesId: true,
  supersededBy: { select: { id: true } },
} as const satisfies Prisma.CorrectionSelect

/** Makes the correction readers see. */
export function toCorrection(
  { supersededBy, supersedesId, ...row }: Prisma.CorrectionGetPayload<{ select: typeof correctionSelect }>,
  article: { title: string; slug: string },
): CorrectionView {
  return {
    ...row,
    superseded: supersededBy !== null,
    supersedes: supersedesId,
    articleTitle: article.title,
    articlePath: readerPaths.article(article.slug),
  }
}

/** One page of the corrections log. */
export type CorrectionList = { corrections: CorrectionView[]; page: number; pageCount: number }

/** One page of the public log, newest first; null past its end. The article is named as it was when corrected. */
export async function listCorrections(page: number): Promise<CorrectionList | null> {
  const [count, rows] = await Promise.all([
    db().correction.count(),
    db().correction.findMany({
      select: {
        ...correctionSelect,
        revision: { select: { title: true } },
        article: { select: { slug: true } },
      },
      orderBy: [{ correctedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * correctionsPerPage,
      take: correctionsPerPage,
      relationLoadStrategy: 'join',
    }),
  ])
  const pageCount = Math.max(1, Math.ceil(count / correctionsPerPage))
  if (page > pageCount) return null
  const corrections = rows.map(({ revision, article, ...row }) =>
    toCorrection(row, { title: revision.title, slug: article.slug }),
  )
  return { corrections, page, pageCount }
}

/** Every correction of an article, newest first; null when there is no such article or this user may not open it. */
export async function getCorrectionDesk(user: Standing, articleId: string): Promise<CorrectionDesk | null> {
  const row = await db().article.findUnique({
    where: { id: articleId },
    select: {
      slug: true,
      title: true,
      state: true,
      version: true,
      authorIds: true,
      publishedRevisionId: true,
      corrections: {
        select: correctionSelect,
        orderBy: [{ correctedAt: 'desc' }, { id: 'desc' }],
        take: 200,
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!row || !decideArticleAccess(user, 'article.read-draft', row).ok) return null
  return {
    articleId,
    title: row.title,
    version: row.version,
    corrections: row.corrections.map((one) => toCorrection(one, row)),
    maySupersede: row.publishedRevisionId !== null && decideArticleAccess(user, 'article.withdraw', row).ok,
  }
}
