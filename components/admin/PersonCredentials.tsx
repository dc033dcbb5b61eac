import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { Dialog } from '#components/admin/Dialog.client.tsx'
import { Mark } from '#components/admin/Mark.tsx'
import { RowFields } from '#components/admin/RowFields.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { Day } from '#components/ui/Day.tsx'
import { toIsoDay } from '#lib/dates.ts'
import type { FormAction } from '#lib/form-state.ts'
import type { DeskCredential, DeskPerson } from '#lib/people/person.views.ts'
import styles from './PersonParts.module.css'

type Props = { person: DeskPerson; save: FormAction; remove: FormAction }

/** Licences and degrees, with who recognises them. A licence's number is never asked for. */
export function PersonCredentials({ person, save, remove }: Props) {
  return (
    <section className={styles.part} aria-labelledby="credentials">
      <h2 id="credentials" className={styles.title}>
        Credentials
      </h2>
      <DeskTable
        caption="Credentials"
        rows={person.credentials}
        keyOf={({ id }) => id}
        columns={[
          { title: 'Licence or degree', show: ({ name }) => name },
          { title: 'Recognised by', show: ({ recognisedBy }) => recognisedBy },
          {
            title: 'Verified',
            show: ({ verifiedOn }) => (verifiedOn ? <Day date={verifiedOn} short /> : 'No'),
          },
          { title: 'Until', show: (credential) => <Until credential={credential} /> },
          {
            title: 'Change',
            show: (credential) => (
              <Dialog opener="Change" look="quiet" title={credential.name}>
                <Fields person={person} credential={credential} save={save} />
                <ActionForm action={remove} submit="Remove it" look="grave">
                  <input type="hidden" name="personId" value={person.id} />
                  <RowFields id={credential.id} version={person.version} />
                </ActionForm>
              </Dialog>
            ),
          },
        ]}
        whenEmpty="None on file. Readers are told so."
      />
      <p className={styles.add}>
        <Dialog opener="Add a credential" title="A licence or degree">
          <Fields person={person} credential={null} save={save} />
        </Dialog>
      </p>
    </section>
  )
}

function Until({ credential: { expiresOn, isExpired } }: { credential: DeskCredential }) {
  if (!expiresOn) return 'No end'
  return isExpired ? (
    <Mark look="urgent">
      Expired on <Day date={expiresOn} short />
    </Mark>
  ) : (
    <Day date={expiresOn} short />
  )
}

type FieldsProps = { person: DeskPerson; credential: DeskCredential | null; save: FormAction }

function Fields({ person, credential, save }: FieldsProps) {
  const day = (date: Date | null | undefined) => (date ? toIsoDay(date) : '')
  return (
    <ActionForm action={save} submit={credential ? 'Save' : 'Add it'}>
      <input type="hidden" name="personId" value={person.id} />
      <RowFields id={credential?.id ?? null} version={person.version} />
      <TextField
        name="name"
        label="Licence or degree"
        hint="Without its number, which is kept nowhere here."
        defaultValue={credential?.name}
        required
      />
      <TextField name="recognisedBy" label="Recognised by" defaultValue={credential?.recognisedBy} required />
      <TextField
        name="verifiedOn"
        type="date"
        label="Looked up at its register on"
        defaultValue={day(credential?.verifiedOn)}
      />
      <TextField
        name="expiresOn"
        type="date"
        label="Valid until"
        hint="Empty when it has no end."
        defaultValue={day(credential?.expiresOn)}
      />
    </ActionForm>
  )
}
