'use client'

import { TextField } from '#components/admin/TextField.client.tsx'
import { FormSheet, typedIn } from '#components/editor/forms/FormSheet.client.tsx'
import type { NodeFormProps } from '#components/editor/node-forms.ts'
import { untitled } from '#lib/editor/node-attrs.ts'

/** The title of a list of questions. */
export function DoctorQuestionsForm({ attrs, ...props }: NodeFormProps<'doctorQuestions'>) {
  return (
    <TitleForm
      {...props}
      isNew={attrs === null}
      label="Title"
      title={attrs?.title ?? untitled.doctorQuestions}
      keep={(title) => props.update({ title })}
    />
  )
}

/** The title of a comparison note. */
export function ComparisonNoteForm({ attrs, ...props }: NodeFormProps<'comparisonNote'>) {
  return (
    <TitleForm
      {...props}
      isNew={attrs === null}
      label="Title"
      title={attrs?.title ?? untitled.comparisonNote}
      keep={(title) => props.update({ title })}
    />
  )
}

function TitleForm({
  isNew,
  label,
  title,
  keep,
  remove,
  close,
}: {
  isNew: boolean
  label: string
  title: string
  keep: (title: string) => void
  remove: () => void
  close: () => void
}) {
  const read = (form: FormData) => {
    const typed = typedIn(form, 'title')
    if (typed === '') return 'Write at least a word.'
    keep(typed)
    return null
  }
  return (
    <FormSheet isNew={isNew} read={read} remove={remove} close={close}>
      <TextField name="title" label={label} maxLength={500} defaultValue={title} required />
    </FormSheet>
  )
}
