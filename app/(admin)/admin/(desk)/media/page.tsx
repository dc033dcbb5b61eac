import type { Metadata } from 'next'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { creditPicturesAction } from '#app/(admin)/admin/(desk)/media/actions.ts'
import { MediaDesk } from '#components/admin/MediaDesk.tsx'
import { listMedia } from '#lib/media/media.queries.ts'
import { mediaFilterSchema } from '#lib/media/media-filter.ts'
import { db } from '#lib/platform/db.ts'

export const metadata: Metadata = { title: 'Media' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default function MediaRoute({ searchParams }: Props) {
  return inRoom('media.add', async () => {
    const filter = mediaFilterSchema.parse(await searchParams)
    return <MediaDesk page={await listMedia(db(), filter)} filter={filter} credit={creditPicturesAction} />
  })
}
