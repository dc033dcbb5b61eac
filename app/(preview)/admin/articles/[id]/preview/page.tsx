import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ArticleView } from '#components/article/ArticleView.tsx'
import { PreviewBar } from '#components/editor/preview/PreviewBar.tsx'
import { SitePage } from '#components/site/SitePage.tsx'
import { getDraftPage } from '#lib/articles/draft-page.queries.ts'
import { now } from '#lib/platform/clock.ts'
import { requireUser } from '#lib/platform/session.ts'
import { getSiteFrame } from '#lib/settings/site.queries.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false } }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ framed?: string | string[] }>
}

/** The draft exactly as readers would get it. `?framed` leaves out the bar: the editor shows it in a frame. */
export default async function DeskPreviewRoute({ params, searchParams }: Props) {
  const user = await requireUser()
  const id = z.uuid().safeParse((await params).id)
  const at = now()
  const draft = id.success ? await getDraftPage(user, id.data, at) : null
  if (!draft) notFound()
  const frame = await getSiteFrame()
  const { page, version, embargo } = draft
  const { framed } = await searchParams
  return (
    <>
      {framed === undefined && (
        <PreviewBar embargo={embargo} desk={{ articlePath: `/admin/articles/${page.id}`, version }} />
      )}
      <SitePage frame={frame} sectionPath={page.breadcrumb[1]?.path ?? undefined}>
        <ArticleView page={page} region={frame.region} at={at} />
      </SitePage>
    </>
  )
}
