import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { CheckField } from '#components/admin/CheckField.client.tsx'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { FieldGroup } from '#components/admin/FieldGroup.tsx'
import { RowFields } from '#components/admin/RowFields.client.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { formatMoment } from '#lib/dates.ts'
import type { FormAction } from '#lib/form-state.ts'
import { bannerLevels, maxBannerLength } from '#lib/settings/banner.input.ts'
import type { DeskBanner } from '#lib/settings/site.views.ts'
import styles from './BannerDesk.module.css'

const levelWords = {
  notice: { label: 'Notice', hint: 'On dark: an outage, a change of address.' },
  urgent: { label: 'Urgent', hint: 'On amber: something to act on soon, such as a recalled medicine.' },
  emergency: { label: 'Emergency', hint: 'On red: act now, lives may depend on it.' },
} as const

/** One line above every reader page: what it says, how loud, and since when. */
export function BannerDesk({ banner, set }: { banner: DeskBanner; set: FormAction }) {
  const { shownSince, setByName, level, text, version, zone } = banner
  return (
    <DeskPage
      title="Emergency banner"
      intro="One line above every page readers see, also above the page they get when the publication cannot answer. It is up within seconds, and down as fast."
    >
      <p className={shownSince ? styles.up : styles.down}>
        {shownSince && `The banner is up since ${formatMoment(shownSince, zone)}, set by ${setByName}.`}
        {!shownSince && 'No banner is up.'}
        {!shownSince && setByName && ` ${setByName} took the last one down; its words are kept below.`}
      </p>
      <div className={styles.form}>
        <ActionForm action={set} submit={shownSince ? 'Change it' : 'Put it up'}>
          <RowFields id={null} version={version} />
          <input type="hidden" name="shown" value="on" />
          <TextArea
            name="text"
            label="What readers must know"
            hint={`Plain words, at most ${maxBannerLength} characters: what to do, and until when.`}
            defaultValue={text}
            maxLength={maxBannerLength}
            required
          />
          <FieldGroup name="How urgent it is">
            {bannerLevels.map((one) => (
              <CheckField
                key={one}
                type="radio"
                name="level"
                value={one}
                defaultChecked={one === level}
                {...levelWords[one]}
              />
            ))}
          </FieldGroup>
        </ActionForm>
        {shownSince && (
          <div className={styles.end}>
            <ActionForm action={set} submit="Take it down" look="grave">
              <RowFields id={null} version={version} />
              <input type="hidden" name="shown" value="off" />
              <input type="hidden" name="text" value={text} />
              <input type="hidden" name="level" value={level} />
            </ActionForm>
          </div>
        )}
      </div>
    </DeskPage>
  )
}
