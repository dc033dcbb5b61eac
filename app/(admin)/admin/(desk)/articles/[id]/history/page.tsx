import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { HistoryView } from '#components/admin/HistoryView.tsx'
import { compareVersions, getHistory } from '#lib/history/history.queries.ts'
import { requireUser } from '#lib/platform/session.ts'
import { keepAction, putBackAction } from './actions.ts'

export const metadata: Metadata = { title: 'History' }

const query = z.object({
  from: z.string().max(40).catch(''),
  to: z.string().max(40).catch(''),
  before: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .nullable()
    .catch(null),
})

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

/** Every text the article has had. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const user = await requireUser()
  const id = z.uuid().safeParse((await params).id)
  const { from, to, before } = query.parse(await searchParams)
  const history = id.success ? await getHistory(user, id.data, before) : null
  if (!history) notFound()
  const { articleId } = history
  return (
    <HistoryView
      history={history}
      comparison={from && to ? await compareVersions(user, articleId, { from, to }) : null}
      keep={keepAction.bind(null, articleId)}
      putBackOf={(key) => putBackAction.bind(null, articleId, key)}
    />
  )
}
