'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { CheckField } from '#components/admin/CheckField.client.tsx'
import { SourceFields } from '#components/admin/SourceFields.client.tsx'
import type { FormState } from '#lib/form-state.ts'
import type { SourceFieldValues } from '#lib/references/source-form.ts'

/** The form of a source, new or known. */
export function SourceForm({
  action,
  submit,
  values,
  hidden = {},
  landmark,
  beside,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>
  submit: string
  values: SourceFieldValues
  /** What the form carries along unseen. */
  hidden?: Record<string, string | number>
  /** Whether it is marked as a landmark; left out for a source that is not in the library yet. */
  landmark?: boolean
  beside?: ReactNode
}) {
  return (
    <ActionForm action={action} submit={submit} beside={beside}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SourceFields values={values} />
      {landmark !== undefined && (
        <CheckField
          name="landmark"
          label="Landmark"
          hint="Older than its kind allows, but still the study everyone builds on."
          defaultChecked={landmark}
        />
      )}
      <CheckField
        name="incomplete"
        label="Save it incomplete"
        hint="Something its kind needs is missing; it is listed under “Needs attention” until it is filled in."
      />
      <CheckField
        name="anyway"
        label="It is another source"
        hint="Another one has the same title and year."
      />
    </ActionForm>
  )
}
