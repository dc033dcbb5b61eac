import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import {
  compareFindingsAction,
  editSourceAction,
  noteStatusAction,
  saveFindingAction,
  stepFindingAction,
} from '#app/(admin)/admin/(desk)/sources/[id]/actions.ts'
import { type SourceTask, SourceView } from '#components/admin/SourceView.tsx'
import { decideAccess } from '#lib/accounts/policy.ts'
import { db } from '#lib/platform/db.ts'
import { requireUser } from '#lib/platform/session.ts'
import { getReference } from '#lib/references/reference.queries.ts'
import { listUsesOf } from '#lib/references/where-used.queries.ts'
import { getSourceWatch } from '#lib/source-watch/source-watch.queries.ts'

export const metadata: Metadata = { title: 'Source' }

const wishSchema = z.object({
  edit: z.enum(['facts', 'standing']).optional().catch(undefined),
  finding: z
    .union([z.literal('new'), z.uuid()])
    .optional()
    .catch(undefined),
})

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** One source of the library; what is being changed stands in the address. */
export default async function SourcePage({ params, searchParams }: Props) {
  const user = await requireUser()
  const id = z.uuid().safeParse((await params).id)
  const source =
    id.success && decideAccess(user, 'reference.edit').ok ? await getReference(db(), id.data) : null
  const watch = source && (await getSourceWatch(db(), source.id))
  if (!source || !watch) notFound()
  const wish = wishSchema.parse(await searchParams)
  return (
    <SourceView
      source={source}
      {...(await listUsesOf(user, source.id))}
      task={toTask(wish)}
      watch={watch}
      actions={{
        edit: editSourceAction,
        noteStatus: noteStatusAction,
        saveFinding: saveFindingAction,
        stepFinding: stepFindingAction,
        compare: decideAccess(user, 'source.watch').ok ? compareFindingsAction : null,
      }}
    />
  )
}

function toTask({ edit, finding }: z.infer<typeof wishSchema>): SourceTask {
  if (edit) return edit
  if (!finding) return null
  return finding === 'new' ? 'new-finding' : { findingId: finding }
}
