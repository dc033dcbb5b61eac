import type { Metadata } from 'next'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { addRedirectAction, removeRedirectAction } from '#app/(admin)/admin/(desk)/redirects/actions.ts'
import { RedirectDesk } from '#components/admin/RedirectDesk.tsx'
import { readSearch } from '#lib/desk/find-in.ts'
import { listRedirects } from '#lib/redirects/redirect.queries.ts'

export const metadata: Metadata = { title: 'Redirects' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default function RedirectsRoute({ searchParams }: Props) {
  return inRoom('redirect.edit', async () => {
    const { q, after } = await searchParams
    const search = readSearch(q)
    const from = readSearch(after)
    const list = await listRedirects(search, from)
    return <RedirectDesk {...{ list, search, from }} add={addRedirectAction} remove={removeRedirectAction} />
  })
}
