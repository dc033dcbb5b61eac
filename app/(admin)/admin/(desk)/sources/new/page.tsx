import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { addSourceAction, readPastedAction } from '#app/(admin)/admin/(desk)/sources/actions.ts'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { PasteSources } from '#components/admin/PasteSources.client.tsx'
import { decideAccess } from '#lib/accounts/policy.ts'
import { requireUser } from '#lib/platform/session.ts'

export const metadata: Metadata = { title: 'Add sources' }

/** New sources for the library. */
export default async function NewSourcesPage() {
  const user = await requireUser()
  if (!decideAccess(user, 'reference.edit').ok) notFound()
  return (
    <DeskPage
      title="Add sources"
      intro="What you paste is taken apart and compared with the library. You complete it by hand; a source needs no DOI."
    >
      <PasteSources readPasted={readPastedAction} addSource={addSourceAction} />
    </DeskPage>
  )
}
