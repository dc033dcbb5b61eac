import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { evidenceActions } from '#app/(admin)/admin/(desk)/articles/[id]/_answers/evidence-actions.ts'
import { ArticleTabs } from '#components/admin/ArticleTabs.tsx'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { EvidencePart, evidenceAnchor } from '#components/admin/EvidencePart.tsx'
import { PublishPanel } from '#components/admin/PublishPanel.tsx'
import { getPublishScreen } from '#lib/articles/publish-screen.queries.ts'
import { getEvidenceScreen } from '#lib/evidence/evidence-screen.queries.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireUser } from '#lib/platform/session.ts'
import {
  assignAction,
  cancelAction,
  embargoAction,
  publishAction,
  recallAction,
  renameAction,
  restoreAction,
  submitAction,
  withdrawAction,
} from './actions.ts'

export const metadata: Metadata = { title: 'Publish' }

/** What is left before readers have the article, and the decisions about it. */
export default async function PublishPage({ params }: { params: Promise<{ id: string }> }) {
  const user = await requireUser()
  const id = z.uuid().safeParse((await params).id)
  const screen = id.success ? await getPublishScreen(user, id.data) : null
  if (!screen) notFound()
  const { articleId, zone } = screen
  const evidence = await getEvidenceScreen(db(), user, { articleId, at: now() })
  const actions = {
    submit: submitAction.bind(null, articleId),
    recall: recallAction.bind(null, articleId),
    publish: publishAction.bind(null, articleId),
    embargo: embargoAction.bind(null, articleId),
    withdraw: withdrawAction.bind(null, articleId),
    restore: restoreAction.bind(null, articleId),
    rename: renameAction.bind(null, articleId),
    assign: assignAction.bind(null, articleId),
    cancelOf: (scheduleId: string) => cancelAction.bind(null, scheduleId),
  }
  return (
    <DeskPage title={screen.title}>
      <ArticleTabs articleId={articleId} here="publish" />
      {evidence && <EvidencePart screen={evidence} actions={evidenceActions(articleId)} zone={zone} />}
      <PublishPanel
        screen={screen}
        actions={actions}
        left={evidence && <a href={`#${evidenceAnchor}`}>{evidence.left}</a>}
      />
    </DeskPage>
  )
}
