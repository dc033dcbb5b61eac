'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { SelectField } from '#components/admin/SelectField.client.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import type { ReferenceStatus } from '#generated/prisma/enums.ts'
import type { FormState } from '#lib/form-state.ts'
import { statusNames } from '#lib/references/reference-words.ts'

/** How a source stands in the literature, looked up on a day. */
export function SourceStatusForm({
  action,
  source,
  beside,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>
  source: {
    id: string
    version: number
    status: ReferenceStatus
    /** "2026-11-14", or empty. */
    checkedOn: string
    note: string
    supersededBy: string
  }
  beside?: ReactNode
}) {
  return (
    <ActionForm action={action} submit="Note how it stands" beside={beside}>
      <input type="hidden" name="referenceId" value={source.id} />
      <input type="hidden" name="version" value={source.version} />
      <SelectField
        name="status"
        label="How it stands"
        hint="“No notice found” says that somebody looked and found none. It never means that there is none."
        defaultValue={source.status}
        choices={Object.entries(statusNames).map(([value, label]) => ({ value, label }))}
      />
      <TextField name="checkedOn" label="Looked up on" type="date" defaultValue={source.checkedOn} />
      <TextArea
        name="note"
        label="What readers should know"
        hint="Printed under the source: which notice, where, what it changes. May stay empty."
        defaultValue={source.note}
        rows={2}
      />
      <TextField
        name="supersededBy"
        label="Superseded by"
        hint="Key, DOI or PubMed number of the newer source in the library; may stay empty."
        defaultValue={source.supersededBy}
      />
    </ActionForm>
  )
}
