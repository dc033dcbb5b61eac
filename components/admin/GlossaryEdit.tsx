import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { Dialog } from '#components/admin/Dialog.client.tsx'
import { EditScreen } from '#components/admin/EditScreen.tsx'
import { RowFields } from '#components/admin/RowFields.client.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { UsedInPart } from '#components/admin/UsedInPart.tsx'
import type { UsedIn } from '#lib/desk/where-used.views.ts'
import type { FormAction } from '#lib/form-state.ts'
import type { DeskTerm } from '#lib/glossary/glossary.views.ts'

type Props = { term: DeskTerm | null; uses: UsedIn[]; save: FormAction; remove: FormAction }

/** A term: the word, what it means, and who uses it. */
export function GlossaryEdit({ term, uses, save, remove }: Props) {
  const row = { id: term?.id ?? null, version: term?.version ?? 0 }
  return (
    <EditScreen
      back={{ path: '/admin/glossary', name: 'Glossary' }}
      title={term?.term ?? 'A new term'}
      side={
        term && (
          <UsedInPart
            uses={uses}
            one="article uses this term"
            many="articles use this term"
            whenNone="Mark the word in an article to use it."
          />
        )
      }
    >
      <ActionForm action={save} submit={term ? 'Save' : 'Add the term'}>
        <RowFields {...row} />
        <TextField name="term" label="Term" defaultValue={term?.term} maxLength={120} required />
        <TextArea
          name="definition"
          label="What it means"
          hint="One or two plain sentences. Readers see them beside the word."
          defaultValue={term?.definition}
          maxLength={1000}
          rows={4}
          required
        />
        <TextField
          name="slug"
          label="Address"
          hint="The last part of its address in the glossary. Leave it empty to have it made from the term."
          defaultValue={term?.slug}
          maxLength={120}
        />
      </ActionForm>
      {term && uses.length === 0 && (
        <div>
          <Dialog opener="Remove this term" look="quiet" title={`Remove “${term.term}”?`}>
            <p>It leaves the glossary at once. No article names it.</p>
            <ActionForm action={remove} submit="Remove" look="grave">
              <RowFields {...row} />
            </ActionForm>
          </Dialog>
        </div>
      )}
    </EditScreen>
  )
}
