import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { savePolicyAction } from '#app/(admin)/admin/(desk)/pages/actions.ts'
import { PolicyEdit } from '#components/admin/PolicyEdit.tsx'
import { getDeskPolicy } from '#lib/policies/policy.queries.ts'

export const metadata: Metadata = { title: 'Page' }

export default function PolicyRoute({ params }: { params: Promise<{ slug: string }> }) {
  return inRoom('policy-page.edit', async () => {
    const { slug } = await params
    const page = await getDeskPolicy(slug)
    if (!page && slug !== 'new') notFound()
    return <PolicyEdit page={page} save={savePolicyAction} />
  })
}
