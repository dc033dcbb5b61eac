import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { readRowId } from '#app/(admin)/admin/(desk)/_rooms/read-row-id.ts'
import { removeTermAction, saveTermAction } from '#app/(admin)/admin/(desk)/glossary/actions.ts'
import { GlossaryEdit } from '#components/admin/GlossaryEdit.tsx'
import { listUses } from '#lib/desk/where-used.queries.ts'
import { getDeskTerm } from '#lib/glossary/glossary.queries.ts'

export const metadata: Metadata = { title: 'Term' }

export default function TermRoute({ params }: { params: Promise<{ id: string }> }) {
  return inRoom('glossary.edit', async () => {
    const id = readRowId((await params).id)
    const [term, uses] = id ? await Promise.all([getDeskTerm(id), listUses('term', id)]) : [null, []]
    if (id && !term) notFound()
    return <GlossaryEdit term={term} uses={uses} save={saveTermAction} remove={removeTermAction} />
  })
}
