import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { Dialog } from '#components/admin/Dialog.client.tsx'
import { EditScreen } from '#components/admin/EditScreen.tsx'
import { RowFields } from '#components/admin/RowFields.client.tsx'
import { SidePart } from '#components/admin/SidePart.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { type WordEntry, type WordListName, wordListNames } from '#lib/evidence/word-lists.ts'
import type { FormAction } from '#lib/form-state.ts'
import { wordLimits } from '#lib/word-lists/word-list.input.ts'

type Props = {
  list: WordListName
  /** Null for a new one. */
  entry: WordEntry | null
  version: number
  save: FormAction
  remove: FormAction
}

/** An entry of a word list: the words, what to say instead, and where they are innocent. */
export function WordEntryEdit({ list, entry, version, save, remove }: Props) {
  const { name, about } = wordListNames[list]
  const row = { id: entry?.words[0] ?? null, version }
  return (
    <EditScreen
      back={{ path: `/admin/word-lists?list=${list}`, name: `Word lists, ${name.toLowerCase()}` }}
      title={entry ? `“${entry.words[0]?.replaceAll('/', ' / ')}”` : 'New words'}
      side={<HowToWrite about={about} />}
    >
      <ActionForm action={save} submit={entry ? 'Save' : 'Add the words'}>
        <RowFields {...row} />
        <input type="hidden" name="list" value={list} />
        <TextArea
          name="words"
          label="Words"
          hint="One form a line. Capitals make no difference."
          defaultValue={entry?.words.join('\n')}
          rows={4}
          required
        />
        <TextField
          name="say"
          label="Say instead"
          hint="It ends the sentence “say … instead”."
          defaultValue={entry?.say}
          maxLength={wordLimits.say}
          required
        />
        <TextArea
          name="except"
          label="Innocent in"
          hint="Phrases in which the same words are fine, one a line. May stay empty."
          defaultValue={entry?.except.join('\n')}
          rows={3}
        />
      </ActionForm>
      {entry && (
        <div>
          <Dialog opener="Take these words out" look="quiet" title="Take these words out?">
            <p>The check will not look for them any more. Earlier editions of the lists stay on record.</p>
            <ActionForm action={remove} submit="Take them out" look="grave">
              <RowFields {...row} />
              <input type="hidden" name="list" value={list} />
            </ActionForm>
          </Dialog>
        </div>
      )}
    </EditScreen>
  )
}

function HowToWrite({ about }: { about: string }) {
  return (
    <>
      <SidePart title="This list">
        <p>{about}</p>
      </SidePart>
      <SidePart title="How words are written">
        <dl>
          <dt>push/pushes the boundaries</dt>
          <dd>either word</dd>
          <dt>shed (new) light</dt>
          <dd>with or without “new”</dd>
          <dt>revolutioni*</dt>
          <dd>every word that begins so</dd>
          <dt>cutting-edge</dt>
          <dd>also “cutting edge”</dd>
        </dl>
      </SidePart>
    </>
  )
}
