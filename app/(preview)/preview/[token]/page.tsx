import { ArticleView } from '#components/article/ArticleView.tsx'
import { PreviewBar } from '#components/editor/preview/PreviewBar.tsx'
import { ExpiredLink, NotFound } from '#components/site/Answers.tsx'
import { Head } from '#components/site/Head.tsx'
import { ShelfDirectives } from '#components/site/ShelfDirectives.tsx'
import { SitePage } from '#components/site/SitePage.tsx'
import { now } from '#lib/platform/clock.ts'
import { getExpiry, getSharedPreview } from '#lib/previews/preview-link.queries.ts'
import { getSiteFrame } from '#lib/settings/site.queries.ts'
import { toHiddenHead } from '#lib/social/site-heads.ts'

export const dynamic = 'force-dynamic'

/**
 * A draft for somebody outside. Whoever holds a link that ran out is told so, and nothing of the article; what was
 * revoked, altered or invented looks as if it had never been.
 */
export default async function SharedPreviewRoute({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const at = now()
  const [frame, preview] = await Promise.all([getSiteFrame(), getSharedPreview(token, at)])
  if (!preview) {
    const expiredAt = await getExpiry(token, at)
    return (
      <SitePage frame={frame}>
        <Head tags={toHiddenHead(expiredAt ? 'Expired link' : 'No page here', frame)} />
        <ShelfDirectives keys={[]} status={expiredAt ? 410 : 404} />
        {expiredAt ? <ExpiredLink at={expiredAt} /> : <NotFound />}
      </SitePage>
    )
  }
  const { page, embargo, expiresAt } = preview
  return (
    <>
      <Head tags={toHiddenHead('Draft', frame)} />
      <ShelfDirectives keys={[]} />
      <PreviewBar embargo={embargo} expiresAt={expiresAt} />
      <SitePage frame={frame} sectionPath={page.breadcrumb[1]?.path ?? undefined}>
        <ArticleView page={page} region={frame.region} at={at} />
      </SitePage>
    </>
  )
}
