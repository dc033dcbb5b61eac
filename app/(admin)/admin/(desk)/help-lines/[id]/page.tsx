import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { readRowId } from '#app/(admin)/admin/(desk)/_rooms/read-row-id.ts'
import {
  retireHelpLineAction,
  saveHelpLineAction,
  verifyHelpLineAction,
} from '#app/(admin)/admin/(desk)/help-lines/actions.ts'
import { HelpLineEdit } from '#components/admin/HelpLineEdit.tsx'
import { getDeskHelpLine } from '#lib/help-lines/help-line.queries.ts'
import { now } from '#lib/platform/clock.ts'

export const metadata: Metadata = { title: 'Help line' }

export default function HelpLineRoute({ params }: { params: Promise<{ id: string }> }) {
  return inRoom('help-line.edit', async () => {
    const id = readRowId((await params).id)
    const line = id && (await getDeskHelpLine(id, now()))
    if (id && !line) notFound()
    const actions = { save: saveHelpLineAction, verify: verifyHelpLineAction, retire: retireHelpLineAction }
    return <HelpLineEdit line={line || null} {...actions} />
  })
}
