import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import styles from '#components/admin/NewArticleForm.module.css'
import { SelectField } from '#components/admin/SelectField.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { ArticleKind } from '#generated/prisma/enums.ts'
import type { Choice } from '#lib/desk/desk-list.views.ts'
import { kindNames } from '#lib/editor/editor.views.ts'
import type { FormState } from '#lib/form-state.ts'

/** What an article is begun with. */
export function NewArticleForm({
  action,
  topics,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>
  topics: Choice[]
}) {
  return (
    <div className={styles.form}>
      <ActionForm action={action} submit="Begin writing" beside={<a href="/admin/articles">Not now</a>}>
        <TextField
          name="title"
          label="Working title"
          hint="Its address is made from it, and both can change until it is published."
          maxLength={200}
          required
        />
        <SelectField
          name="kind"
          label="Kind"
          choices={Object.values(ArticleKind).map((value) => ({ value, label: kindNames[value] }))}
        />
        <SelectField
          name="topic"
          label="Topic"
          hint="The first topic is the section readers find it in."
          choices={[{ value: '', label: 'Not decided yet' }, ...topics]}
        />
      </ActionForm>
    </div>
  )
}
