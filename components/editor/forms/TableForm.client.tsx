'use client'

import { TextField } from '#components/admin/TextField.client.tsx'
import { SourcesField } from '#components/editor/cite/SourcesField.client.tsx'
import { useChosenSources } from '#components/editor/cite/use-chosen-sources.client.tsx'
import { FormSheet, typedIn } from '#components/editor/forms/FormSheet.client.tsx'
import type { NodeFormProps } from '#components/editor/node-forms.ts'
import { untitled } from '#lib/editor/node-attrs.ts'

/** What a table shows, and where its numbers come from. Its cells are written in the text. */
export function TableForm({ attrs, update, remove, close }: NodeFormProps<'table'>) {
  const chosen = useChosenSources(attrs?.references ?? [])
  const read = (form: FormData) => {
    const caption = typedIn(form, 'caption')
    if (caption === '') return 'Write a caption: what the table shows.'
    update({ caption, references: chosen.ids })
    return null
  }
  return (
    <>
      <SourcesField
        chosen={chosen}
        title="Sources"
        none="Sources of the whole table stand in the line under it; a marker in a cell is for that cell alone."
        most={20}
      />
      <FormSheet isNew={attrs === null} read={read} remove={remove} close={close}>
        <TextField
          name="caption"
          label="Caption"
          hint="What the table shows. Rows and columns are added in the text, with the buttons over the table."
          maxLength={500}
          defaultValue={attrs === null || attrs.caption === untitled.table ? '' : attrs.caption}
          required
        />
      </FormSheet>
    </>
  )
}
