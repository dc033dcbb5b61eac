'use client'

import { TextField } from '#components/admin/TextField.client.tsx'
import { SourcesField } from '#components/editor/cite/SourcesField.client.tsx'
import { useChosenSources } from '#components/editor/cite/use-chosen-sources.client.tsx'
import { FormSheet, typedIn } from '#components/editor/forms/FormSheet.client.tsx'
import type { NodeFormProps } from '#components/editor/node-forms.ts'

/** Who said it, as what, and where: in a source of the library, or in words. */
export function QuotationForm({ attrs, update, remove, close }: NodeFormProps<'blockquote'>) {
  const chosen = useChosenSources(attrs?.reference ? [attrs.reference] : [])
  const read = (form: FormData) => {
    const speaker = typedIn(form, 'speaker')
    if (speaker === '') return 'Name the speaker: words without a name are not a quotation.'
    update({
      speaker,
      role: typedIn(form, 'role') || null,
      source: typedIn(form, 'source') || null,
      reference: chosen.ids[0] ?? null,
    })
    return null
  }
  return (
    <>
      <SourcesField
        chosen={chosen}
        title="Source"
        none="Where it was printed, if it was: a source of the library. Otherwise say below where it was said."
        most={1}
      />
      <FormSheet isNew={attrs === null} read={read} remove={remove} close={close}>
        <TextField name="speaker" label="Speaker" maxLength={500} defaultValue={attrs?.speaker} required />
        <TextField
          name="role"
          label="Post or role"
          hint="What makes this person worth hearing here. May stay empty."
          maxLength={300}
          defaultValue={attrs?.role ?? ''}
        />
        <TextField
          name="source"
          label="Where it was said"
          hint="“In an interview with us, May 2026”. May stay empty."
          maxLength={500}
          defaultValue={attrs?.source ?? ''}
        />
      </FormSheet>
    </>
  )
}
