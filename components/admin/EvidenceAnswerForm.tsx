import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { SelectField } from '#components/admin/SelectField.client.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import type { OpenPointView } from '#lib/evidence/evidence-screen.views.ts'
import type { FormAction } from '#lib/form-state.ts'

/** The form in which somebody answers for a point: accepts it while its sentence stands, or overrides it for a time. */
export function EvidenceAnswerForm({
  point: { ruleId, subject, answer: kind },
  contentHash,
  answer,
}: {
  point: OpenPointView
  contentHash: string
  answer: FormAction
}) {
  const isOverride = kind === 'override'
  return (
    <ActionForm
      action={answer}
      submit={isOverride ? 'Override' : 'Accept'}
      look={isOverride ? 'grave' : 'plain'}
    >
      <input type="hidden" name="kind" value={kind ?? ''} />
      <input type="hidden" name="contentHash" value={contentHash} />
      <input type="hidden" name="ruleId" value={ruleId} />
      <input type="hidden" name="subject" value={subject} />
      <TextArea
        name="reason"
        label="Why it may stand"
        rows={2}
        hint={`At least ${isOverride ? 40 : 10} characters. Readers see it with your name.`}
      />
      {isOverride && (
        <SelectField
          name="days"
          label="For how long"
          defaultValue="14"
          choices={[3, 7, 14, 30].map((days) => ({ value: `${days}`, label: `${days} days` }))}
        />
      )}
    </ActionForm>
  )
}

/** What opens the form. */
export function labelAnswer({ answer, first }: OpenPointView): string {
  if (answer !== 'override') return 'Accept with a reason'
  return first ? 'Override as the second' : 'Override'
}
