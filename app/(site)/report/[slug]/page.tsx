import { answerWithout } from '#app/(site)/_answers/answer-without.tsx'
import { Head } from '#components/site/Head.tsx'
import { PageHeader } from '#components/site/PageHeader.tsx'
import { ReportForm } from '#components/site/ReportForm.tsx'
import { ShelfDirectives } from '#components/site/ShelfDirectives.tsx'
import { SitePage } from '#components/site/SitePage.tsx'
import { getArticlePage } from '#lib/articles/article.queries.ts'
import { toOutline } from '#lib/document/outline.ts'
import { now } from '#lib/platform/clock.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { getSiteFrame } from '#lib/settings/site.queries.ts'
import { toHiddenHead } from '#lib/social/site-heads.ts'

export const dynamic = 'force-dynamic'

export default async function ReportRoute({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const [frame, page] = await Promise.all([getSiteFrame(), getArticlePage(slug, now())])
  if (!page) return answerWithout(readerPaths.report(slug), frame)
  return (
    <SitePage frame={frame}>
      <Head tags={toHiddenHead('Report an error', frame)} />
      <ShelfDirectives
        keys={[
          publicationKeys.site(),
          publicationKeys.path(readerPaths.report(slug)),
          publicationKeys.path(page.path),
          publicationKeys.article(page.id),
        ]}
      />
      <PageHeader
        title="Report an error"
        standfirst="Readers find mistakes that editors miss. Every report is read."
        crumbs={[
          { name: 'Home', path: readerPaths.home() },
          { name: page.title, path: page.path },
        ]}
      />
      <ReportForm slug={slug} sections={toOutline(page.body).map(({ text }) => text)} />
    </SitePage>
  )
}
