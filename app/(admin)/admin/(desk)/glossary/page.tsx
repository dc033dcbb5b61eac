import type { Metadata } from 'next'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { GlossaryDesk } from '#components/admin/GlossaryDesk.tsx'
import { readSearch } from '#lib/desk/find-in.ts'
import { listDeskTerms } from '#lib/glossary/glossary.queries.ts'

export const metadata: Metadata = { title: 'Glossary' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default function GlossaryRoute({ searchParams }: Props) {
  return inRoom('glossary.edit', async () => {
    const search = readSearch((await searchParams).q)
    return <GlossaryDesk terms={await listDeskTerms(search)} search={search} />
  })
}
