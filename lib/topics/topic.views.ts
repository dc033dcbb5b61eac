import type { ArticleList } from '#lib/articles/article.views.ts'

/** A topic as a link. */
export type TopicLink = {
  id: string
  slug: string
  /** "/topics/slug" */
  path: string
  name: string
}

/** One step of a breadcrumb; the last step is the page itself and has no path. */
export type Crumb = { name: string; path: string | null }

/** A topic page: what it covers, its narrower topics, its articles. */
export type TopicPage = TopicLink & {
  description: string
  meshId: string | null
  breadcrumb: Crumb[]
  children: TopicLink[]
  articles: ArticleList
}

/** A topic as the desk edits it. */
export type DeskTopic = {
  id: string
  name: string
  slug: string
  description: string
  meshId: string | null
  sensitive: boolean
  reviewIntervalMonths: number
  /** Null when it is not in the navigation. */
  navigationOrder: number | null
  parentId: string | null
  version: number
}

/** A topic in the desk's tree; `depth` is 0 at the top. */
export type DeskTopicLine = Pick<
  DeskTopic,
  'id' | 'name' | 'slug' | 'parentId' | 'sensitive' | 'reviewIntervalMonths' | 'navigationOrder'
> & { articleCount: number; depth: number }
