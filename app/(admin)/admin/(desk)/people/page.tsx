import type { Metadata } from 'next'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { PersonDesk } from '#components/admin/PersonDesk.tsx'
import { readSearch } from '#lib/desk/find-in.ts'
import { listDeskPeople } from '#lib/people/person-desk.queries.ts'
import { now } from '#lib/platform/clock.ts'

export const metadata: Metadata = { title: 'People' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default function PeopleRoute({ searchParams }: Props) {
  return inRoom('person.edit', async () => {
    const search = readSearch((await searchParams).q)
    return <PersonDesk people={await listDeskPeople(search, now())} search={search} />
  })
}
