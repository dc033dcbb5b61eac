import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { readRowId } from '#app/(admin)/admin/(desk)/_rooms/read-row-id.ts'
import {
  declareInterestsAction,
  removeCredentialAction,
  saveCredentialAction,
  savePersonAction,
} from '#app/(admin)/admin/(desk)/people/actions.ts'
import { PersonEdit } from '#components/admin/PersonEdit.tsx'
import { getDeskPerson, listNamedIn } from '#lib/people/person-desk.queries.ts'
import { now } from '#lib/platform/clock.ts'

export const metadata: Metadata = { title: 'Person' }

export default function PersonRoute({ params }: { params: Promise<{ id: string }> }) {
  return inRoom('person.edit', async () => {
    const id = readRowId((await params).id)
    const [person, uses] = id ? await Promise.all([getDeskPerson(id, now()), listNamedIn(id)]) : [null, []]
    if (id && !person) notFound()
    const actions = {
      save: savePersonAction,
      saveCredential: saveCredentialAction,
      removeCredential: removeCredentialAction,
      declare: declareInterestsAction,
    }
    return <PersonEdit person={person} uses={uses} {...actions} />
  })
}
