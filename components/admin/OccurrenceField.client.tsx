'use client'

import { useFieldState } from '#components/admin/form-context.client.tsx'
import { SelectField } from '#components/admin/SelectField.client.tsx'

/** Which of two instants is meant. Asked only after a time came back that clocks show twice. */
export function OccurrenceField() {
  const { typed, problem } = useFieldState('occurrence')
  if (!problem && !typed) return null
  return (
    <SelectField
      name="occurrence"
      label="This time comes twice"
      choices={[
        { value: '', label: 'Choose one' },
        { value: 'first', label: 'The first time, before clocks are put back' },
        { value: 'second', label: 'The second time, after clocks are put back' },
      ]}
    />
  )
}
