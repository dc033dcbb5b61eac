import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { CorrectionDeskView } from '#components/admin/CorrectionDeskView.tsx'
import { Said } from '#components/admin/Said.tsx'
import { getCorrectionDesk } from '#lib/corrections/correction.queries.ts'
import { saidQuery } from '#lib/desk/what-was-said.ts'
import { requireUser } from '#lib/platform/session.ts'
import { supersedeAction } from './actions.ts'

export const metadata: Metadata = { title: 'Corrections' }

const query = z.object(saidQuery)

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

/** What readers were told of this article's mistakes, and the way to put a correction right. */
export default async function CorrectionsPage({ params, searchParams }: Props) {
  const user = await requireUser()
  const id = z.uuid().safeParse((await params).id)
  const { said, of } = query.parse(await searchParams)
  const desk = id.success ? await getCorrectionDesk(user, id.data) : null
  if (!desk) notFound()
  return (
    <CorrectionDeskView
      desk={desk}
      said={<Said said={of === desk.version ? said : null} />}
      supersedeOf={(correctionId) => supersedeAction.bind(null, desk.articleId, correctionId)}
    />
  )
}
