import type { Metadata } from 'next'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { AuditView } from '#components/admin/AuditView.tsx'
import { listAudit, verifyAudit } from '#lib/audit/audit.queries.ts'
import { auditFilterSchema } from '#lib/audit/audit-filter.ts'

export const metadata: Metadata = { title: 'Audit' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The audit log. */
export default function AuditRoute({ searchParams }: Props) {
  return inRoom('audit.read', async () => {
    const filter = auditFilterSchema.parse(await searchParams)
    const check = filter.check === 'all' ? await verifyAudit() : null
    return <AuditView {...(await listAudit(filter))} filter={filter} check={check} />
  })
}
