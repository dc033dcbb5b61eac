'use client'

import { useState } from 'react'
import { MediaUpload } from '#components/admin/MediaUpload.client.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { PictureChoices } from '#components/editor/figure/PictureChoices.client.tsx'
import { FormSheet, typedIn } from '#components/editor/forms/FormSheet.client.tsx'
import type { NodeFormProps } from '#components/editor/node-forms.ts'
import type { Picture } from '#lib/media/picture.ts'
import styles from './FigureForm.module.css'

/** A picture of the library, found or uploaded right here, and its caption. */
export function FigureForm({ attrs, update, remove, close, context, files }: NodeFormProps<'figure'>) {
  const { library } = context
  const [chosen, setChosen] = useState<Picture | null>(
    () => library.get().pictures.find(({ id }) => id === attrs?.mediaId) ?? null,
  )
  const choose = (picture: Picture) => {
    library.addPictures([picture])
    setChosen(picture)
  }
  // The choices are read anew after an upload, so that what came in is seen among them, and chosen.
  const [uploads, setUploads] = useState(0)
  const takeUpload = (picture: Picture) => {
    choose(picture)
    setUploads((before) => before + 1)
  }
  const read = (form: FormData) => {
    if (!chosen) return 'Choose a picture, or upload one.'
    const caption = typedIn(form, 'caption')
    update({ mediaId: chosen.id, caption: caption === '' ? null : caption })
    return null
  }
  return (
    <>
      <MediaUpload onDone={takeUpload} given={files} />
      <PictureChoices key={uploads} chosenId={chosen?.id ?? null} choose={choose} />
      <FormSheet isNew={attrs === null} read={read} remove={remove} close={close}>
        {chosen && (
          <p className={styles.chosen}>
            {chosen.alt ? `Alt text: ${chosen.alt}` : 'It has no alt text yet, unless it is decorative.'}{' '}
            {chosen.credit ? `Credit: ${chosen.credit}.` : 'It has no credit yet.'}{' '}
            <a href={`/admin/media/${chosen.id}`} target="_blank" rel="noreferrer">
              Describe it in a new tab
            </a>
          </p>
        )}
        <TextArea name="caption" label="Caption" maxLength={1000} defaultValue={attrs?.caption ?? ''} />
      </FormSheet>
    </>
  )
}
