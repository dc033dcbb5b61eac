'use client'

import { useState } from 'react'
import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { Dialog } from '#components/admin/Dialog.client.tsx'
import { MediaUpload } from '#components/admin/MediaUpload.client.tsx'
import { RowFields } from '#components/admin/RowFields.client.tsx'
import type { FormAction } from '#lib/form-state.ts'
import type { Picture } from '#lib/media/picture.ts'

/** Uploads a new file that is shown wherever this picture is named. */
export function MediaReplace({
  row,
  replace,
}: {
  row: { id: string; version: number }
  replace: FormAction
}) {
  const [fresh, setFresh] = useState<Picture | null>(null)
  return (
    <Dialog opener="Replace this picture" title="Replace this picture">
      <p>Upload the new one. It is shown wherever this one is named, and takes over its words.</p>
      <MediaUpload onDone={setFresh} />
      {fresh && (
        <ActionForm action={replace} submit="Show the new one everywhere">
          <RowFields {...row} />
          <input type="hidden" name="byId" value={fresh.id} />
        </ActionForm>
      )}
    </Dialog>
  )
}
