'use client'

import { type ChangeEvent, useState } from 'react'
import { SelectField } from '#components/admin/SelectField.client.tsx'
import { CrisisHelp } from '#components/article/CrisisHelp.tsx'
import { useLibrary } from '#components/editor/editor-context.client.tsx'
import { FormSheet } from '#components/editor/forms/FormSheet.client.tsx'
import type { NodeFormProps } from '#components/editor/node-forms.ts'
import { readOneOf } from '#lib/editor/attr-values.ts'
import { concernNames } from '#lib/editor/concern-names.ts'
import { concerns } from '#lib/editor/node-attrs.ts'

/** The concern a crisis box answers, with the help lines readers will see for it. No number is ever typed here. */
export function CrisisHelpForm({ attrs, update, remove, close }: NodeFormProps<'crisisHelp'>) {
  const { helpLines } = useLibrary()
  const [concern, setConcern] = useState(attrs?.concern ?? concerns[0])
  const choose = (event: ChangeEvent<HTMLSelectElement>) =>
    setConcern(readOneOf(event.target.value, concerns) ?? concern)
  const answered = helpLines.some((line) => line.concerns.includes(concern))
  const read = () => {
    update({ concern })
    return null
  }
  return (
    <FormSheet isNew={attrs === null} read={read} remove={remove} close={close}>
      <SelectField
        name="concern"
        label="What the help is for"
        value={concern}
        onChange={choose}
        choices={concerns.map((value) => ({ value, label: concernNames[value] }))}
      />
      {answered ? (
        <CrisisHelp concern={concern} helpLines={helpLines} />
      ) : (
        <p>No help line answers this yet: readers would see nothing. Add one under Help lines.</p>
      )}
    </FormSheet>
  )
}
