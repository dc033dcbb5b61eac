import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { evidenceActions } from '#app/(admin)/admin/(desk)/articles/[id]/_answers/evidence-actions.ts'
import { EvidencePart } from '#components/admin/EvidencePart.tsx'
import { ReviewView } from '#components/admin/ReviewView.tsx'
import { Said } from '#components/admin/Said.tsx'
import { getDeskZone } from '#lib/desk/desk-zone.queries.ts'
import { saidQuery } from '#lib/desk/what-was-said.ts'
import { getEvidenceScreen } from '#lib/evidence/evidence-screen.queries.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireUser } from '#lib/platform/session.ts'
import { getReviewScreen } from '#lib/reviews/review-screen.queries.ts'
import { approveAction, returnAction } from './actions.ts'

export const metadata: Metadata = { title: 'Review' }

const query = z.object({ view: z.enum(['changes', 'whole', 'readers']).catch('changes'), ...saidQuery })

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

/** What a reviewer is asked to sign. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const user = await requireUser()
  const id = z.uuid().safeParse((await params).id)
  const { view, said, of } = query.parse(await searchParams)
  const screen = id.success ? await getReviewScreen(user, id.data, now()) : null
  if (!id.success || !screen) notFound()
  const evidence = await getEvidenceScreen(db(), user, { articleId: id.data, at: now() })
  return (
    <ReviewView
      evidence={
        evidence && (
          <EvidencePart screen={evidence} actions={evidenceActions(id.data)} zone={await getDeskZone()} />
        )
      }
      screen={screen}
      tab={view}
      said={<Said said={of === screen.version ? said : null} />}
      approve={approveAction.bind(null, id.data)}
      giveBack={returnAction.bind(null, id.data)}
    />
  )
}
