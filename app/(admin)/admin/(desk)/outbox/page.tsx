import type { Metadata } from 'next'
import { z } from 'zod'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { OutboxView } from '#components/admin/OutboxView.tsx'
import { listOutbox } from '#lib/mail/mail.queries.ts'

export const metadata: Metadata = { title: 'Outbox' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The outbox. */
export default function OutboxRoute({ searchParams }: Props) {
  return inRoom('mail.read', async () => {
    const after = z.uuid().safeParse((await searchParams).after).data ?? null
    return <OutboxView {...(await listOutbox(after))} isFirst={after === null} />
  })
}
