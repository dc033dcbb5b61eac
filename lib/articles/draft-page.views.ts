import type { ArticleState } from '#generated/prisma/enums.ts'
import type { ArticlePage } from '#lib/articles/article.views.ts'

/** The page readers would get if the draft went out now, and how it stands with the draft. */
export type DraftPage = {
  page: ArticlePage
  state: ArticleState
  version: number
  embargo: { until: Date; zone: string } | null
}
