import type { CorrectionView } from '#lib/articles/article.views.ts'

/** What readers were told of one article's mistakes, for the desk. */
export type CorrectionDesk = {
  articleId: string
  title: string
  version: number
  corrections: CorrectionView[]
  /** This user may replace the words of one: readers have the article, and the policy allows it. */
  maySupersede: boolean
}
