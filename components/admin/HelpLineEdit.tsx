import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { ChoiceGroup } from '#components/admin/ChoiceGroup.client.tsx'
import { EditScreen } from '#components/admin/EditScreen.tsx'
import { Mark } from '#components/admin/Mark.tsx'
import { RowFields } from '#components/admin/RowFields.client.tsx'
import { SidePart } from '#components/admin/SidePart.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { Day } from '#components/ui/Day.tsx'
import { toIsoDay } from '#lib/dates.ts'
import { concernNames } from '#lib/editor/concern-names.ts'
import type { FormAction } from '#lib/form-state.ts'
import { concerns } from '#lib/help-lines/help-line.input.ts'
import type { DeskHelpLine } from '#lib/help-lines/help-line.views.ts'

type Props = { line: DeskHelpLine | null; save: FormAction; verify: FormAction; retire: FormAction }

/** A help line: whose it is, what to dial, when it answers, what for, and when somebody last made sure. */
export function HelpLineEdit({ line, save, verify, retire }: Props) {
  const row = { id: line?.id ?? null, version: line?.version ?? 0 }
  return (
    <EditScreen
      back={{ path: '/admin/help-lines', name: 'Help lines' }}
      title={line?.name ?? 'A new help line'}
      side={line && <Care line={line} verify={verify} retire={retire} />}
    >
      <ActionForm action={save} submit={line ? 'Save' : 'Add the help line'}>
        <RowFields {...row} />
        <TextField name="name" label="Name" defaultValue={line?.name} maxLength={120} required />
        <TextField
          name="phone"
          label="Number"
          hint="As people dial it there, such as 116 123."
          defaultValue={line?.phone}
          maxLength={60}
          required
        />
        <TextField
          name="regions"
          label="Where it answers"
          hint="Regions as two letters with commas between them: GB, IE."
          defaultValue={line?.regions.join(', ')}
          required
        />
        <TextField
          name="hours"
          label="When it answers"
          defaultValue={line?.hours}
          hint="Such as “Day and night” or “Weekdays 9 to 17”."
          maxLength={120}
          required
        />
        <ChoiceGroup
          name="concerns"
          label="What it is for"
          hint="A help box in an article asks for one of these. Emergency lines stand in every article."
          choices={concerns.map((value) => ({ value, label: concernNames[value] }))}
          chosen={line?.concerns ?? []}
        />
        <TextArea
          name="note"
          label="A word beside it"
          hint="What callers should know, in one sentence. May stay empty."
          defaultValue={line?.note}
          maxLength={300}
        />
        <TextField
          name="url"
          type="url"
          label="Where the number can be read"
          hint="The page of the organisation itself."
          defaultValue={line?.url}
          maxLength={500}
          required
        />
        <TextField
          name="verifiedOn"
          type="date"
          label="Last called, or read at its source"
          defaultValue={line ? toIsoDay(line.verifiedOn) : undefined}
          required
        />
        <TextField
          name="slug"
          label="Short name"
          hint="By which imports know it. Leave it empty to have it made from the name."
          defaultValue={line?.slug}
          maxLength={120}
        />
      </ActionForm>
    </EditScreen>
  )
}

function Care({ line, verify, retire }: { line: DeskHelpLine; verify: FormAction; retire: FormAction }) {
  const { verifiedOn, retiredAt, isStale, url, id, version } = line
  return (
    <>
      <SidePart title="Is it still right?">
        <p>
          {isStale ? (
            <Mark look="urgent">
              Last verified on <Day date={verifiedOn} />: more than six months ago.
            </Mark>
          ) : (
            <>
              Verified on <Day date={verifiedOn} />.
            </>
          )}{' '}
          <a href={url} rel="noreferrer">
            Its page
          </a>
        </p>
        <ActionForm action={verify} submit="I called or read it at its source today" look="plain">
          <RowFields id={id} version={version} />
        </ActionForm>
      </SidePart>
      <SidePart title={retiredAt ? 'Not shown' : 'Shown'}>
        <p>
          {retiredAt ? (
            <>
              No page has shown it since <Day date={retiredAt} />.
            </>
          ) : (
            'Every article with a help box for its concern shows it.'
          )}
        </p>
        <ActionForm
          action={retire}
          submit={retiredAt ? 'Show it again' : 'Show it no longer'}
          look={retiredAt ? 'plain' : 'grave'}
        >
          <RowFields id={id} version={version} />
          <input type="hidden" name="retired" value={retiredAt ? 'no' : 'yes'} />
        </ActionForm>
      </SidePart>
    </>
  )
}
