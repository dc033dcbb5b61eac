import type { ArticleCard } from '#lib/articles/article.views.ts'
import type { TopicLink } from '#lib/topics/topic.views.ts'

/** One line of "Changed recently": something about a published article changed for readers. */
export type RecentChange = {
  at: Date
  kind: 'reviewed' | 'corrected' | 'changed' | 'published' | 'withdrawn'
  articleTitle: string
  /** Null when the article can no longer be read. */
  articlePath: string | null
  /** What changed, in a few words that continue the title: "a figure corrected". */
  summary: string
}

/** The front page. */
export type HomePage = {
  /** Null only while nothing is published. */
  lead: ArticleCard | null
  cards: ArticleCard[]
  changes: RecentChange[]
  topics: TopicLink[]
  articleCount: number
}
