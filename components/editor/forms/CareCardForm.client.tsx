'use client'

import { SelectField } from '#components/admin/SelectField.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { FormSheet, typedIn } from '#components/editor/forms/FormSheet.client.tsx'
import type { NodeFormProps } from '#components/editor/node-forms.ts'
import { careLevels } from '#lib/document/care-levels.ts'
import { readOneOf } from '#lib/editor/attr-values.ts'
import { careLevelOrder, untitled } from '#lib/editor/node-attrs.ts'

/** How fast to act, and what the card is called. Its words are written in the text. */
export function CareCardForm({ attrs, update, remove, close }: NodeFormProps<'careCard'>) {
  const read = (form: FormData) => {
    const title = typedIn(form, 'title')
    const level = readOneOf(form.get('level'), careLevelOrder)
    if (title === '') return 'Write a title, such as “Call an ambulance if”.'
    if (level === null) return 'Choose how fast to act.'
    update({ title, level })
    return null
  }
  return (
    <FormSheet isNew={attrs === null} read={read} remove={remove} close={close}>
      <SelectField
        name="level"
        label="How fast to act"
        defaultValue={attrs?.level ?? 'non-urgent'}
        choices={careLevelOrder.map((value) => ({ value, label: careLevels[value] }))}
      />
      <TextField
        name="title"
        label="Title"
        hint="Say who should act and when; the level stands above it in words."
        maxLength={500}
        defaultValue={attrs?.title ?? untitled.careCard}
        required
      />
    </FormSheet>
  )
}
