import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { CheckField } from '#components/admin/CheckField.client.tsx'
import { EditScreen } from '#components/admin/EditScreen.tsx'
import { PersonCredentials } from '#components/admin/PersonCredentials.tsx'
import { PersonDeclarations } from '#components/admin/PersonDeclarations.tsx'
import { RowFields } from '#components/admin/RowFields.client.tsx'
import { SidePart } from '#components/admin/SidePart.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { UsedInPart } from '#components/admin/UsedInPart.tsx'
import type { UsedIn } from '#lib/desk/where-used.views.ts'
import type { FormAction } from '#lib/form-state.ts'
import { type DeskPerson, formatPersonName } from '#lib/people/person.views.ts'

type Props = {
  person: DeskPerson | null
  uses: UsedIn[]
  save: FormAction
  saveCredential: FormAction
  removeCredential: FormAction
  declare: FormAction
}

/** A person: name and work, credentials, interests, and where readers meet them. */
export function PersonEdit({ person, uses, save, saveCredential, removeCredential, declare }: Props) {
  return (
    <EditScreen
      back={{ path: '/admin/people', name: 'People' }}
      title={person ? formatPersonName(person) : 'A new person'}
      side={person && <Around person={person} uses={uses} />}
    >
      <ActionForm action={save} submit={person ? 'Save' : 'Add the person'}>
        <RowFields id={person?.id ?? null} version={person?.version ?? 0} />
        <TextField name="name" label="Name" defaultValue={person?.name} maxLength={120} required />
        <TextField
          name="honorificSuffix"
          label="Letters after the name"
          hint="Such as MD. May stay empty."
          defaultValue={person?.honorificSuffix ?? ''}
          maxLength={40}
        />
        <TextField
          name="jobTitle"
          label="What the person does"
          defaultValue={person?.jobTitle}
          maxLength={160}
          required
        />
        <TextArea name="bio" label="About the person" defaultValue={person?.bio} maxLength={2000} required />
        <CheckField
          name="fictional"
          label="Fictional"
          hint="Invented for a demonstration: readers are told wherever the name stands."
          defaultChecked={person?.fictional}
        />
        <TextField
          name="slug"
          label="Address"
          hint="The last part of it. The old address leads to the new one for good. Leave it empty to have it made from the name."
          defaultValue={person?.slug}
          maxLength={120}
        />
      </ActionForm>
      {person && (
        <>
          <PersonCredentials person={person} save={saveCredential} remove={removeCredential} />
          <PersonDeclarations person={person} declare={declare} />
        </>
      )}
    </EditScreen>
  )
}

function Around({ person: { user }, uses }: { person: DeskPerson; uses: UsedIn[] }) {
  return (
    <>
      <SidePart title="Signs in as">
        <p>{user ? user.name : 'Nobody. An administrator links a user to this person.'}</p>
      </SidePart>
      <UsedInPart uses={uses} whenNone="No published article names this person." />
    </>
  )
}
