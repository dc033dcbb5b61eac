import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ShareView } from '#components/admin/ShareView.tsx'
import { now } from '#lib/platform/clock.ts'
import { requireUser } from '#lib/platform/session.ts'
import { listPreviewLinks } from '#lib/previews/preview-link.queries.ts'
import { makeLinkAction, revokeLinkAction } from './actions.ts'

export const metadata: Metadata = { title: 'Share a draft' }

/** The links by which people outside can read a draft. */
export default async function SharePage({ params }: { params: Promise<{ id: string }> }) {
  const user = await requireUser()
  const id = z.uuid().safeParse((await params).id)
  const shared = id.success ? await listPreviewLinks(user, id.data, now()) : null
  if (!id.success || !shared) notFound()
  return (
    <ShareView
      articleId={id.data}
      {...shared}
      make={makeLinkAction.bind(null, id.data)}
      revokeOf={(linkId) => revokeLinkAction.bind(null, id.data, linkId)}
    />
  )
}
