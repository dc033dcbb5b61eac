import { publicationKeys as keys } from '#lib/publication/publication-keys.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'

/** Where readers can meet an article at one moment: its own page and every list it stands in. */
export type ArticleFootprint = {
  articleId: string
  slug: string
  /** Its topics with all their broader ones. */
  topicIds: string[]
  /** Authors, editors and reviewers. */
  personIds: string[]
  /** The articles that name it as previous or next. */
  neighbourIds: string[]
}

/** The keys of a change: the article's own page, and every other page that speaks of it. */
export type TouchedKeys = { own: string[]; others: string[] }

/**
 * The keys of everything a change may alter, without repeats.
 *
 * Both sides are needed: an article that moves from one topic to another leaves one list and enters the other.
 *
 * @param before what readers could see until now; null for a first publication
 * @param after what they can see from now on; null for a withdrawal
 * @param corrected whether the log of corrections grows
 */
export function keysTouched(
  before: ArticleFootprint | null,
  after: ArticleFootprint | null,
  { corrected = false } = {},
): TouchedKeys {
  const footprints = [before, after].filter((footprint) => footprint !== null)
  return {
    own: distinct(footprints.flatMap(ownKeys)),
    others: distinct([
      ...footprints.flatMap(otherKeys),
      keys.articles(),
      ...(corrected ? [keys.corrections()] : []),
    ]),
  }
}

function ownKeys({ articleId, slug }: ArticleFootprint): string[] {
  return [
    keys.article(articleId),
    keys.path(readerPaths.article(slug)),
    keys.path(readerPaths.articleCheck(slug)),
  ]
}

function otherKeys({ articleId, topicIds, personIds, neighbourIds }: ArticleFootprint): string[] {
  return [
    keys.card(articleId),
    ...topicIds.map(keys.topicArticles),
    ...personIds.map(keys.person),
    ...neighbourIds.map(keys.article),
  ]
}

function distinct(values: string[]): string[] {
  return [...new Set(values)].sort()
}
