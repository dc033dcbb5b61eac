import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { CheckField } from '#components/admin/CheckField.client.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { Dialog } from '#components/admin/Dialog.client.tsx'
import { FieldGroup } from '#components/admin/FieldGroup.tsx'
import { Mark } from '#components/admin/Mark.tsx'
import { RowFields } from '#components/admin/RowFields.client.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { Day } from '#components/ui/Day.tsx'
import type { FormAction } from '#lib/form-state.ts'
import type { DeskPerson } from '#lib/people/person.views.ts'
import styles from './PersonParts.module.css'

/** What a person has declared of their interests, and when. Nothing is changed: a new one follows. */
export function PersonDeclarations({ person, declare }: { person: DeskPerson; declare: FormAction }) {
  return (
    <section className={styles.part} aria-labelledby="interests">
      <h2 id="interests" className={styles.title}>
        Declared interests
      </h2>
      {person.declarationDue && (
        <p>
          <Mark look="caution">
            The last declaration is missing or older than twelve months: ask for a new one.
          </Mark>
        </p>
      )}
      <DeskTable
        caption="Declarations of interests, newest first"
        rows={person.declarations}
        keyOf={({ id }) => id}
        columns={[
          { title: 'Declared', show: ({ declaredOn }) => <Day date={declaredOn} short /> },
          { title: 'Interests', show: ({ hasInterest }) => (hasInterest ? 'Yes' : 'None') },
          { title: 'Statement', show: ({ statement }) => statement },
        ]}
        whenEmpty="Nothing has been declared yet."
      />
      <p className={styles.add}>
        <Dialog opener="Add a declaration" title="A declaration of interests">
          <ActionForm action={declare} submit="Add it for good">
            <input type="hidden" name="personId" value={person.id} />
            <RowFields id={null} version={person.version} />
            <TextField name="declaredOn" type="date" label="Declared on" required />
            <FieldGroup name="Are there interests?">
              <CheckField type="radio" name="hasInterest" value="no" label="None" />
              <CheckField type="radio" name="hasInterest" value="yes" label="Yes" />
            </FieldGroup>
            <TextArea
              name="statement"
              label="In the person’s words"
              hint="It can never be changed, only followed by a newer one."
              maxLength={2000}
              required
            />
          </ActionForm>
        </Dialog>
      </p>
    </section>
  )
}
