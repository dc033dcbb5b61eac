import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import {
  describePictureAction,
  putPictureBackAction,
  remakeRenditionsAction,
  removePictureAction,
  replacePictureAction,
} from '#app/(admin)/admin/(desk)/media/actions.ts'
import { MediaEdit } from '#components/admin/MediaEdit.tsx'
import { decideAccess } from '#lib/accounts/policy.ts'
import { listUses } from '#lib/desk/where-used.queries.ts'
import { getDeskPicture } from '#lib/media/media.queries.ts'
import { db } from '#lib/platform/db.ts'

export const metadata: Metadata = { title: 'Picture' }

export default function PictureRoute({ params }: { params: Promise<{ id: string }> }) {
  return inRoom('media.edit', async (user) => {
    const id = z.uuid().safeParse((await params).id)
    const [picture, uses] = id.success
      ? await Promise.all([getDeskPicture(db(), id.data), listUses('media', id.data)])
      : [null, []]
    if (!picture) notFound()
    return (
      <MediaEdit
        picture={picture}
        uses={uses}
        mayReplace={decideAccess(user, 'media.replace').ok}
        mayRemove={decideAccess(user, 'media.remove').ok}
        actions={{
          describe: describePictureAction,
          replace: replacePictureAction,
          putBack: putPictureBackAction,
          remove: removePictureAction,
          remake: remakeRenditionsAction,
        }}
      />
    )
  })
}
