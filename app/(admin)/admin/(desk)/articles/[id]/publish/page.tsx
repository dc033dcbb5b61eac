import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { evidenceActions } from '#app/(admin)/admin/(desk)/articles/[id]/_answers/evidence-actions.ts'
import { ArticleTabs } from '#components/admin/ArticleTabs.tsx'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { EvidencePart, evidenceAnchor } from '#components/admin/EvidencePart.tsx'
import { PublishPanel } from '#components/admin/PublishPanel.tsx'
import { Said } from '#components/admin/Said.tsx'
import { getPublishScreen } from '#lib/articles/publish-screen.queries.ts'
import { saidQuery } from '#lib/desk/what-was-said.ts'
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
  rescheduleAction,
  restoreAction,
  submitAction,
  withdrawAction,
} from './actions.ts'

export const metadata: Metadata = { title: 'Publish' }

const query = z.object({
  /** The report that the correction begun here answers. */
  report: z.uuid().nullable().catch(null),
  ...saidQuery,
})

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

/** What is left before readers have the article, and the decisions about it. */
export default async function PublishPage({ params, searchParams }: Props) {
  const user = await requireUser()
  const id = z.uuid().safeParse((await params).id)
  const { report, said, of } = query.parse(await searchParams)
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
    cancelOf: (scheduleId: string) => cancelAction.bind(null, articleId, scheduleId),
    rescheduleOf: (scheduleId: string) => rescheduleAction.bind(null, articleId, scheduleId),
  }
  return (
    <DeskPage title={screen.title}>
      <ArticleTabs articleId={articleId} here="publish" />
      <Said said={of === screen.version ? said : null} />
      {evidence && <EvidencePart screen={evidence} actions={evidenceActions(articleId)} zone={zone} />}
      <PublishPanel
        screen={screen}
        actions={actions}
        reportId={report}
        left={evidence && <a href={`#${evidenceAnchor}`}>{evidence.left}</a>}
      />
    </DeskPage>
  )
}
