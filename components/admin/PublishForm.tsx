import type { ReactNode } from 'react'
import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { CheckField } from '#components/admin/CheckField.client.tsx'
import { SelectField } from '#components/admin/SelectField.client.tsx'
import { SidePart } from '#components/admin/SidePart.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { TimeFields } from '#components/admin/TimeFields.tsx'
import type { PublishScreen } from '#lib/articles/publish-screen.views.ts'
import type { FormState } from '#lib/form-state.ts'
import styles from './PublishPanel.module.css'

/** Publishes the draft: as what kind of change, now or at an hour, on whose word. */
export function PublishForm({
  screen,
  publish,
  left,
}: {
  screen: PublishScreen
  publish: (before: FormState, form: FormData) => Promise<FormState>
  /** What the evidence check still asks for, beside the button. */
  left: ReactNode
}) {
  const { may, approved, hadReaders, hasChanges, shownNumber, minorObjections, change } = screen
  const isMinor = hadReaders && minorObjections.length === 0 && hasChanges
  const onWord = may['article.publish'] && (approved || isMinor)
  if ((!onWord && !may['article.publish-unreviewed']) || (shownNumber !== null && !hasChanges)) return null
  const form = (
    <ActionForm action={publish} submit="Publish" look={onWord ? 'main' : 'grave'} beside={left}>
      <input type="hidden" name="version" value={screen.version} />
      {hadReaders ? (
        <>
          <SelectField
            name="kind"
            label="What kind of change"
            defaultValue={isMinor ? 'minor' : 'meaning'}
            choices={[
              { value: 'minor', label: 'Minor: the meaning is the same' },
              { value: 'meaning', label: 'The meaning changed' },
              { value: 'correction', label: 'Correction: readers were told something wrong' },
            ]}
          />
          <TextArea name="note" label="What changed, for readers" rows={2} />
          <details className={styles.disclosure}>
            <summary>For a correction</summary>
            <SelectField
              name="severity"
              label="How grave"
              defaultValue="correction"
              choices={[
                { value: 'clarification', label: 'Clarification' },
                { value: 'correction', label: 'Correction' },
                { value: 'safety', label: 'Safety: the old page goes at once' },
              ]}
            />
            <TextArea name="was" label="It said" defaultValue={change.was} />
            <TextArea name="isNow" label="It now says" defaultValue={change.isNow} />
            <TextArea name="reason" label="Why it was wrong" rows={2} />
          </details>
        </>
      ) : (
        <input type="hidden" name="kind" value="first" />
      )}
      {!approved && (
        <TextArea
          name="unreviewed"
          label="Why it cannot wait for a review"
          hint="At least 40 characters. The reason is kept. A minor change needs none."
        />
      )}
      {may['article.schedule'] && (
        <details className={styles.disclosure}>
          <summary>At another time</summary>
          <CheckField name="when" value="later" label="Publish at this time, not now" />
          <TimeFields zone={screen.zone} />
        </details>
      )}
    </ActionForm>
  )
  if (onWord) return <SidePart title="Publish">{form}</SidePart>
  return (
    <details className={styles.disclosure}>
      <summary>Publish without a review</summary>
      {form}
    </details>
  )
}
