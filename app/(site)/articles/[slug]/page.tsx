import { answerWithout } from '#app/(site)/_answers/answer-without.tsx'
import { ArticleView } from '#components/article/ArticleView.tsx'
import { Head } from '#components/site/Head.tsx'
import { JsonLd } from '#components/site/JsonLd.tsx'
import { ShelfDirectives } from '#components/site/ShelfDirectives.tsx'
import { SitePage } from '#components/site/SitePage.tsx'
import { getArticlePage } from '#lib/articles/article.queries.ts'
import { secondsUntilDayEnds } from '#lib/dates.ts'
import { now } from '#lib/platform/clock.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { keysOfArticle } from '#lib/publication/shown.keys.ts'
import { getSiteFrame, getSiteOrigin } from '#lib/settings/site.queries.ts'
import { toArticleGraph } from '#lib/social/article-graph.ts'
import { toArticleHead } from '#lib/social/article-head.ts'

export const dynamic = 'force-dynamic'

export default async function ArticleRoute({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const at = now()
  const [frame, page] = await Promise.all([getSiteFrame(), getArticlePage(slug, at)])
  if (!page) return answerWithout(readerPaths.article(slug), frame, slug)
  const origin = getSiteOrigin()
  return (
    <SitePage frame={frame} sectionPath={page.breadcrumb[1]?.path ?? undefined}>
      <Head tags={toArticleHead(page, frame, origin)} />
      <JsonLd graph={toArticleGraph(page, frame, origin)} />
      {/* Tomorrow a review may be overdue, and a correction no longer recent. */}
      <ShelfDirectives keys={keysOfArticle(page)} ttlSeconds={secondsUntilDayEnds(at)} />
      <ArticleView page={page} region={frame.region} at={at} />
    </SitePage>
  )
}
