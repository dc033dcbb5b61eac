import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SourceListView } from '#components/admin/SourceListView.tsx'
import { decideAccess } from '#lib/accounts/policy.ts'
import { requireUser } from '#lib/platform/session.ts'
import { referenceListInput } from '#lib/references/reference-list.input.ts'
import { listLibrary, referencesPerPage } from '#lib/references/reference-list.queries.ts'

export const metadata: Metadata = { title: 'Sources' }

/** The library of sources. */
export default async function SourcesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const user = await requireUser()
  if (!decideAccess(user, 'reference.edit').ok) notFound()
  const wish = referenceListInput.parse(await searchParams)
  return <SourceListView wish={wish} perPage={referencesPerPage} {...(await listLibrary(wish))} />
}
