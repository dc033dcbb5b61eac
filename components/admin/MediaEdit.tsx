import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { CheckField } from '#components/admin/CheckField.client.tsx'
import { Dialog } from '#components/admin/Dialog.client.tsx'
import { EditScreen } from '#components/admin/EditScreen.tsx'
import { FocalField } from '#components/admin/FocalField.client.tsx'
import { MediaReplace } from '#components/admin/MediaReplace.client.tsx'
import { RowFields } from '#components/admin/RowFields.client.tsx'
import { SidePart } from '#components/admin/SidePart.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { UsedInPart } from '#components/admin/UsedInPart.tsx'
import type { UsedIn } from '#lib/desk/where-used.views.ts'
import type { FormAction } from '#lib/form-state.ts'
import type { DeskPicture } from '#lib/media/media.views.ts'
import styles from './MediaEdit.module.css'

type Actions = Record<'describe' | 'replace' | 'putBack' | 'remove' | 'remake', FormAction>

type Props = {
  picture: DeskPicture
  uses: UsedIn[]
  mayReplace: boolean
  mayRemove: boolean
  actions: Actions
}

/** A picture: what is said about it, its sizes, and who shows it. */
export function MediaEdit({ picture, uses, mayReplace, mayRemove, actions }: Props) {
  const { id, version, replacedBy, replaces } = picture
  const row = { id, version }
  const isUsed = uses.length > 0 || picture.inRevisions || replaces.length > 0
  return (
    <EditScreen
      back={{ path: '/admin/media', name: 'Media' }}
      title={picture.fileName || 'Picture without a name'}
      side={
        <>
          <UsedInPart
            one="article shows this picture"
            many="articles show this picture"
            uses={uses}
            whenNone="Put it into an article with the picture button of the editor."
          />
          <Sizes picture={picture} remake={actions.remake} />
        </>
      }
    >
      {replacedBy && (
        <div>
          <p>
            Readers see{' '}
            <a href={`/admin/media/${replacedBy.id}`}>{replacedBy.fileName || 'another picture'}</a> in its
            place.
          </p>
          {mayReplace && (
            <ActionForm action={actions.putBack} submit="Show this one again" look="plain">
              <RowFields {...row} />
            </ActionForm>
          )}
        </div>
      )}
      <ActionForm action={actions.describe} submit="Save">
        <RowFields {...row} />
        <TextField
          name="alt"
          label="Alt text"
          hint="What the picture shows, for whoever cannot see it. Up to 250 characters."
          defaultValue={picture.alt ?? ''}
          maxLength={250}
        />
        <CheckField
          name="decorative"
          label="Decorative: it adds nothing to the text"
          defaultChecked={picture.decorative}
        />
        <TextArea
          name="longDescription"
          label="Long description"
          hint="For a drawing with a lot in it. Readers can open it under the picture."
          defaultValue={picture.longDescription}
          maxLength={4000}
        />
        <TextField name="credit" label="Credit" defaultValue={picture.credit} maxLength={300} />
        <TextField
          name="licence"
          label="Licence"
          hint="Such as “CC BY 4.0”, or “Used with permission”."
          defaultValue={picture.licence}
          maxLength={300}
        />
        <CheckField
          name="aiMade"
          label="Made by software"
          hint="Readers are told."
          defaultChecked={picture.aiMade}
        />
        <FocalField
          src={picture.thumbnail}
          x={Math.round(picture.focalX * 100)}
          y={Math.round(picture.focalY * 100)}
        />
      </ActionForm>
      <div className={styles.after}>
        {mayReplace && !replacedBy && <MediaReplace row={row} replace={actions.replace} />}
        {mayRemove && !isUsed && (
          <Dialog opener="Remove this picture" look="quiet" title="Remove this picture?">
            <p>
              Nothing names it. Its files are deleted after a day; until then uploading it again brings it
              back.
            </p>
            <ActionForm action={actions.remove} submit="Remove" look="grave">
              <RowFields {...row} />
            </ActionForm>
          </Dialog>
        )}
      </div>
    </EditScreen>
  )
}

function Sizes({ picture, remake }: { picture: DeskPicture; remake: FormAction }) {
  const { renditions } = picture.picture
  const widths = [...new Set(renditions.map(({ width }) => width))].sort((a, b) => a - b)
  return (
    <SidePart title={renditions.length === 1 ? 'size' : 'sizes'} count={renditions.length}>
      <ul>
        {widths.map((width) => (
          <li key={width}>
            {width} pixels:{' '}
            {renditions
              .filter((one) => one.width === width)
              .map(({ path, mimeType }, at) => (
                <span key={path}>
                  {at > 0 && ', '}
                  <a href={path}>{mimeType.slice('image/'.length)}</a>
                </span>
              ))}
          </li>
        ))}
      </ul>
      <p className={styles.original}>
        Original {picture.width} × {picture.height}, {Math.ceil(picture.sizeBytes / 1024)} kB.
        {picture.uploadedBy && ` Uploaded by ${picture.uploadedBy}.`}
      </p>
      {picture.making === 'making' && <p>More sizes are being made.</p>}
      {picture.renditionsError && (
        <>
          <p>They could not be made: {picture.renditionsError}</p>
          <ActionForm action={remake} submit="Try again" look="plain">
            <RowFields id={picture.id} version={picture.version} />
          </ActionForm>
        </>
      )}
    </SidePart>
  )
}
