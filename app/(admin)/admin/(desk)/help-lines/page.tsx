import type { Metadata } from 'next'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { HelpLineDesk } from '#components/admin/HelpLineDesk.tsx'
import { readSearch } from '#lib/desk/find-in.ts'
import { listDeskHelpLines } from '#lib/help-lines/help-line.queries.ts'
import { now } from '#lib/platform/clock.ts'

export const metadata: Metadata = { title: 'Help lines' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default function HelpLinesRoute({ searchParams }: Props) {
  return inRoom('help-line.edit', async () => {
    const search = readSearch((await searchParams).q)
    return <HelpLineDesk lines={await listDeskHelpLines(search, now())} search={search} />
  })
}
