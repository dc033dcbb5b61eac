import type { ReactNode } from 'react'
import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { ChoiceGroup } from '#components/admin/ChoiceGroup.client.tsx'
import { CorrectionFields } from '#components/admin/CorrectionFields.tsx'
import { SelectField } from '#components/admin/SelectField.client.tsx'
import { SidePart } from '#components/admin/SidePart.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { WhenFields } from '#components/admin/WhenFields.tsx'
import type { OpenReport, PublishScreen } from '#lib/articles/publish-screen.views.ts'
import type { FormState } from '#lib/form-state.ts'
import styles from './PublishForm.module.css'

/**
 * Publishes the draft: as what kind of change, now or at an hour, on whose word. What only a correction, or only what
 * nobody reviewed, has to say is asked when it is one.
 */
export function PublishForm({
  screen,
  publish,
  report,
  left,
}: {
  screen: PublishScreen
  publish: (before: FormState, form: FormData) => Promise<FormState>
  /** The reader's report that a correction begins from. */
  report: OpenReport | null
  /** What the evidence check still asks for, beside the button. */
  left: ReactNode
}) {
  const { may, approved, hadReaders, hasChanges, shownNumber } = screen
  const isMinor = hadReaders && screen.minorObjections.length === 0 && hasChanges
  const onWord = may['article.publish'] && (approved || isMinor)
  if ((!onWord && !may['article.publish-unreviewed']) || (shownNumber !== null && !hasChanges)) return null
  const form = (
    <ActionForm action={publish} submit="Publish" look={onWord ? 'main' : 'grave'} beside={left}>
      <div className={styles.fields}>
        <input type="hidden" name="version" value={screen.version} />
        {hadReaders ? (
          <ChangeFields screen={screen} isMinor={isMinor} report={report} />
        ) : (
          <input type="hidden" name="kind" value="first" />
        )}
        {!approved && (
          <div className={styles.unreviewed}>
            <TextArea
              name="unreviewed"
              label="Why it cannot wait for a review"
              hint="At least 40 characters. The reason is kept and told to readers."
            />
          </div>
        )}
        {may['article.schedule'] && <WhenFields zone={screen.zone} />}
      </div>
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

function ChangeFields({
  screen: { minorObjections, change, reports },
  isMinor,
  report,
}: {
  screen: PublishScreen
  isMinor: boolean
  report: OpenReport | null
}) {
  const kinds = [
    ...(isMinor ? [{ value: 'minor', label: 'Minor: the meaning is the same' }] : []),
    { value: 'meaning', label: 'The meaning changed' },
    { value: 'correction', label: 'Correction: readers were told something wrong' },
  ]
  const reason = report ? `A reader told us: “${report.message}”` : ''
  return (
    <>
      <SelectField
        name="kind"
        label="What kind of change"
        hint={minorObjections.length > 0 ? `More than a minor one. ${minorObjections.join(' ')}` : undefined}
        defaultValue={report ? 'correction' : isMinor ? 'minor' : 'meaning'}
        choices={kinds}
      />
      <TextArea
        name="note"
        label="What changed, for readers"
        hint={isMinor ? 'A minor change needs no words.' : undefined}
        rows={2}
      />
      <div className={styles.correction}>
        <CorrectionFields begun={{ ...change, severity: 'correction', reason }} />
        {reports.length > 0 && (
          <ChoiceGroup
            name="reports"
            label="Readers’ reports that it answers"
            hint="They are settled when it is published."
            choices={reports.map(({ id, message }) => ({ value: id, label: `“${message.slice(0, 200)}”` }))}
            chosen={report ? [report.id] : []}
          />
        )}
      </div>
    </>
  )
}
