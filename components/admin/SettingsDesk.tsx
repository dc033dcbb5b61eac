import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { FieldGroup } from '#components/admin/FieldGroup.tsx'
import { RowFields } from '#components/admin/RowFields.client.tsx'
import { SelectField } from '#components/admin/SelectField.client.tsx'
import { SettingsAccent } from '#components/admin/SettingsAccent.client.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import type { FormAction } from '#lib/form-state.ts'
import type { DeskSettings } from '#lib/settings/site.views.ts'
import styles from './SettingsDesk.module.css'

type Props = {
  settings: DeskSettings
  logos: { id: string; name: string }[]
  zones: string[]
  save: FormAction
}

/** What the publication says of itself, and how it looks. */
export function SettingsDesk({ settings: { version, values }, logos, zones, save }: Props) {
  return (
    <DeskPage
      title="Settings"
      intro="What stands around every page readers see. A save makes all of them anew."
    >
      <div className={styles.form}>
        <ActionForm action={save} submit="Save">
          <RowFields id={null} version={version} />
          <FieldGroup name="The publication">
            <TextField name="name" label="Name" defaultValue={values.name} maxLength={60} required />
            <TextField
              name="tagline"
              label="In one line"
              hint="On the front page's title and on social cards."
              defaultValue={values.tagline}
              maxLength={140}
              required
            />
            <TextArea
              name="description"
              label="In a sentence or two"
              hint="At the foot of every page and in search results."
              defaultValue={values.description}
              maxLength={400}
              required
            />
            <TextField
              name="contactEmail"
              type="email"
              label="E-mail address for readers"
              defaultValue={values.contactEmail}
              maxLength={254}
              required
            />
            <TextArea
              name="contactNote"
              label="Postal address, imprint"
              hint="What else readers may need to reach you, a paragraph a line. May stay empty."
              defaultValue={values.contactNote}
              maxLength={600}
            />
          </FieldGroup>
          <FieldGroup name="Where its readers are">
            <TextField
              name="region"
              label="Region"
              hint="Two letters, such as GB, IE or US. It chooses the emergency number and which help lines stand first."
              defaultValue={values.region}
              maxLength={2}
              required
            />
            <TextField
              name="locale"
              label="Language of the articles"
              hint="Such as en-GB. Browsers and screen readers are told."
              defaultValue={values.locale}
              maxLength={35}
              required
            />
            <SelectField
              name="zone"
              label="Time zone of the desk"
              defaultValue={values.zone}
              choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
            />
          </FieldGroup>
          <FieldGroup name="How it looks">
            <SettingsAccent scheme="light" defaultValue={values.accentLight} />
            <SettingsAccent scheme="dark" defaultValue={values.accentDark} />
            <SelectField
              name="logoMediaId"
              label="Logo"
              hint={
                logos.length === 0
                  ? 'The media library has no picture yet. Until then the name stands in its place.'
                  : 'A picture of the media library, in the place of the name at the top of every page.'
              }
              defaultValue={values.logoMediaId}
              choices={[
                { value: '', label: 'None: the name as text' },
                ...logos.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </FieldGroup>
        </ActionForm>
      </div>
    </DeskPage>
  )
}
