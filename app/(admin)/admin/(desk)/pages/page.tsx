import type { Metadata } from 'next'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { movePolicyAction } from '#app/(admin)/admin/(desk)/pages/actions.ts'
import { PolicyDesk } from '#components/admin/PolicyDesk.tsx'
import { listDeskPolicies } from '#lib/policies/policy.queries.ts'

export const metadata: Metadata = { title: 'Pages' }

export default function PagesRoute() {
  return inRoom('policy-page.edit', async () => (
    <PolicyDesk pages={await listDeskPolicies()} move={movePolicyAction} />
  ))
}
