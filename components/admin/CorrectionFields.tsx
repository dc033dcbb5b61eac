import { SelectField } from '#components/admin/SelectField.client.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import type { NewCorrection } from '#lib/articles/decide-publication.ts'

/** What a correction tells readers: how grave it was, what they were told, what is so, and why. */
export function CorrectionFields({ begun }: { begun: Omit<NewCorrection, 'supersedesId'> }) {
  return (
    <>
      <SelectField
        name="severity"
        label="How grave"
        defaultValue={begun.severity}
        choices={[
          { value: 'clarification', label: 'Clarification: it could be misread' },
          { value: 'correction', label: 'Correction: it was wrong' },
          { value: 'safety', label: 'Safety: it could harm, and the old page goes at once' },
        ]}
      />
      <TextArea name="was" label="It said" defaultValue={begun.was} />
      <TextArea name="isNow" label="It now says" defaultValue={begun.isNow} />
      <TextArea
        name="reason"
        label="Why it was wrong"
        hint="Readers see these words: leave out what is private."
        rows={2}
        defaultValue={begun.reason}
      />
    </>
  )
}
