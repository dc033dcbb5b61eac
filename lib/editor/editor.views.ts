import type { ArticleKind, ArticleState } from '#generated/prisma/enums.ts'
import type { ArticleContent } from '#lib/articles/article.ts'
import type { EditorLibrary } from '#lib/editor/editor-library.ts'

/** Everything of an article's content but its body: what the fields around the text hold. */
export type ArticleFields = Omit<ArticleContent, 'body'>

/** Someone or something to choose from a list; `note` tells two of the same name apart. */
export type Choosable = { id: string; name: string; note: string }

/** An article opened for writing. */
export type EditorArticle = {
  id: string
  slug: string
  kind: ArticleKind
  state: ArticleState
  version: number
  content: ArticleContent
  /** Where readers find it; null while they cannot. */
  livePath: string | null
  /** Every word of the glossary and every help line; sources and pictures as far as the text names them. */
  library: EditorLibrary
  people: Choosable[]
  topics: Choosable[]
}

/** The kinds of article in the words of the desk. */
export const kindNames: Record<ArticleKind, string> = {
  treatment_explainer: 'Treatment explainer',
  condition_overview: 'Condition overview',
  prevention: 'Prevention',
  evidence_digest: 'Evidence digest',
  news: 'News',
}
