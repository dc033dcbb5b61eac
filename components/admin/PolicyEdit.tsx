import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { EditScreen } from '#components/admin/EditScreen.tsx'
import { RowFields } from '#components/admin/RowFields.client.tsx'
import { SidePart } from '#components/admin/SidePart.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import type { FormAction } from '#lib/form-state.ts'
import type { DeskPolicy } from '#lib/policies/policy.views.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'

/** A page about the publication, its body as plain text with a few signs. */
export function PolicyEdit({ page, save }: { page: DeskPolicy | null; save: FormAction }) {
  if (page && page.text === null) {
    return (
      <EditScreen back={{ path: '/admin/pages', name: 'Pages' }} title={page.title}>
        <p>This page holds a table or a card, which plain text cannot say. It cannot be edited here.</p>
      </EditScreen>
    )
  }
  return (
    <EditScreen
      back={{ path: '/admin/pages', name: 'Pages' }}
      title={page?.title ?? 'A new page'}
      side={<Signs path={page && readerPaths.policy(page.slug)} />}
    >
      <ActionForm action={save} submit={page ? 'Save' : 'Add the page'}>
        <input type="hidden" name="key" value={page?.slug ?? ''} />
        <RowFields id={null} version={page?.version ?? 0} />
        <TextField name="title" label="Title" defaultValue={page?.title} maxLength={120} required />
        <TextField
          name="standfirst"
          label="In one sentence"
          hint="Under the title and in search results."
          defaultValue={page?.standfirst}
          maxLength={300}
          required
        />
        <TextArea name="body" label="Text" defaultValue={page?.text ?? ''} rows={18} required />
        <TextField
          name="slug"
          label="Address"
          hint="The last part of it. The old address leads to the new one for good. Leave it empty to have it made from the title."
          defaultValue={page?.slug}
          maxLength={120}
        />
      </ActionForm>
    </EditScreen>
  )
}

function Signs({ path }: { path: string | null }) {
  return (
    <>
      <SidePart title="How to write it">
        <p>An empty line between paragraphs.</p>
        <p>
          <code>## Heading</code>, <code>### smaller heading</code>
        </p>
        <p>
          <code>- item</code>, <code>1. step</code>; two spaces further in for a list within it.
        </p>
        <p>
          <code>**bold**</code>, <code>_italic_</code>, <code>[words](/about/funding)</code>
        </p>
      </SidePart>
      {path && (
        <SidePart title="As readers see it">
          <p>
            <a href={path}>{path}</a>
          </p>
        </SidePart>
      )}
    </>
  )
}
