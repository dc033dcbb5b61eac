import { answerWithout } from '#app/(site)/_answers/answer-without.tsx'
import { CardGrid } from '#components/article/CardGrid.tsx'
import { Head } from '#components/site/Head.tsx'
import { JsonLd } from '#components/site/JsonLd.tsx'
import { PageHeader } from '#components/site/PageHeader.tsx'
import { Pagination } from '#components/site/Pagination.tsx'
import { ShelfDirectives } from '#components/site/ShelfDirectives.tsx'
import { SitePage } from '#components/site/SitePage.tsx'
import { listArticles } from '#lib/articles/article-list.queries.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { keysOfIndex } from '#lib/publication/shown.keys.ts'
import { getSiteFrame, getSiteOrigin } from '#lib/settings/site.queries.ts'
import { toCollectionGraph } from '#lib/social/page-graphs.ts'
import { toArticleIndexHead } from '#lib/social/site-heads.ts'

const title = 'All articles'
const description = 'Newest first, with the state of their medical review and the number of their sources.'

/** One page of the index of all articles, or the answer that there is no such page. */
export async function showArticleIndex(page: number) {
  const [frame, list] = await Promise.all([getSiteFrame(), listArticles(page)])
  if (!list) return answerWithout(readerPaths.articles(page), frame)
  const origin = getSiteOrigin()
  const crumbs = [
    { name: 'Home', path: readerPaths.home() },
    { name: title, path: null },
  ]
  const graphPage = { name: title, description, path: readerPaths.articles(page) }
  return (
    <SitePage frame={frame}>
      <Head tags={toArticleIndexHead(page, frame, origin)} />
      <JsonLd graph={toCollectionGraph(graphPage, crumbs, frame, origin)} />
      <ShelfDirectives keys={keysOfIndex(list.cards)} />
      <PageHeader title={title} standfirst={description} crumbs={crumbs.slice(0, 1)} />
      <CardGrid cards={list.cards} heading="h2" />
      <Pagination page={list.page} pageCount={list.pageCount} toPath={readerPaths.articles} />
    </SitePage>
  )
}
