import type { Prisma } from '#generated/prisma/client.ts'
import type { ArticleList } from '#lib/articles/article.views.ts'
import { cardFilters, countCards, listCards } from '#lib/articles/article-card.queries.ts'
import { type Db, db } from '#lib/platform/db.ts'

/** Articles on one page of a list. */
export const articlesPerPage = 20

/**
 * One page of the list of all published articles, newest first; null when there is no such page.
 * The first page exists even while nothing is published.
 */
export async function listArticles(page: number): Promise<ArticleList | null> {
  return listMatching(db(), cardFilters.all, page)
}

/** One page of any list of articles; null past its end. `page` counts from 1. */
export async function listMatching(
  client: Db,
  filter: Prisma.Sql,
  page: number,
): Promise<ArticleList | null> {
  const [articleCount, cards] = await Promise.all([
    countCards(client, filter),
    listCards(client, filter, { limit: articlesPerPage, offset: (page - 1) * articlesPerPage }),
  ])
  const pageCount = Math.max(1, Math.ceil(articleCount / articlesPerPage))
  return page > pageCount ? null : { cards, page, pageCount, articleCount }
}
