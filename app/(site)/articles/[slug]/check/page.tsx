import { answerWithout } from '#app/(site)/_answers/answer-without.tsx'
import { CheckList } from '#components/article/CheckList.tsx'
import { Head } from '#components/site/Head.tsx'
import { PageHeader } from '#components/site/PageHeader.tsx'
import { ShelfDirectives } from '#components/site/ShelfDirectives.tsx'
import { SitePage } from '#components/site/SitePage.tsx'
import { getArticlePage } from '#lib/articles/article.queries.ts'
import { secondsUntilDayEnds } from '#lib/dates.ts'
import { now } from '#lib/platform/clock.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { keysOfArticleCheck } from '#lib/publication/shown.keys.ts'
import { getSiteFrame } from '#lib/settings/site.queries.ts'
import { toHiddenHead } from '#lib/social/site-heads.ts'

export const dynamic = 'force-dynamic'

/** The points of the evidence check that an article was published with, and who answers for them. */
export default async function ArticleCheckRoute({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const at = now()
  const [frame, page] = await Promise.all([getSiteFrame(), getArticlePage(slug, at)])
  if (!page?.check) return answerWithout(readerPaths.article(slug), frame, slug, '/check')
  return (
    <SitePage frame={frame} sectionPath={page.breadcrumb[1]?.path ?? undefined}>
      <Head tags={toHiddenHead(`Evidence check: ${page.title}`, frame)} />
      <ShelfDirectives keys={keysOfArticleCheck(page)} ttlSeconds={secondsUntilDayEnds(at)} />
      <PageHeader
        title="Evidence check"
        standfirst="What our rules ask about in this article, and who answers for it."
        crumbs={[
          { name: 'Home', path: readerPaths.home() },
          { name: page.title, path: page.path },
        ]}
      />
      <CheckList check={page.check} />
    </SitePage>
  )
}
