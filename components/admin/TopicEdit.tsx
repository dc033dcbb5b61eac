import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { CheckField } from '#components/admin/CheckField.client.tsx'
import { EditScreen } from '#components/admin/EditScreen.tsx'
import { RowFields } from '#components/admin/RowFields.client.tsx'
import { SelectField } from '#components/admin/SelectField.client.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { UsedInPart } from '#components/admin/UsedInPart.tsx'
import type { UsedIn } from '#lib/desk/where-used.views.ts'
import type { FormAction } from '#lib/form-state.ts'
import type { DeskTopic, DeskTopicLine } from '#lib/topics/topic.views.ts'

type Props = { topic: DeskTopic | null; topics: DeskTopicLine[]; uses: UsedIn[]; save: FormAction }

/** A topic: what it covers, where it stands in the tree, how its articles are treated. */
export function TopicEdit({ topic, topics, uses, save }: Props) {
  const parents = topics
    .filter(({ id }) => id !== topic?.id)
    .map(({ id, name, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` }))
  return (
    <EditScreen
      back={{ path: '/admin/topics', name: 'Topics' }}
      title={topic?.name ?? 'A new topic'}
      side={topic && <UsedInPart uses={uses} whenNone="No article is on this topic itself." />}
    >
      <ActionForm action={save} submit={topic ? 'Save' : 'Add the topic'}>
        <RowFields id={topic?.id ?? null} version={topic?.version ?? 0} />
        <TextField name="name" label="Name" defaultValue={topic?.name} maxLength={80} required />
        <TextArea
          name="description"
          label="What it covers"
          defaultValue={topic?.description}
          maxLength={600}
          required
        />
        <SelectField
          name="parentId"
          label="Under which topic"
          defaultValue={topic?.parentId ?? ''}
          choices={[{ value: '', label: 'None: it stands at the top' }, ...parents]}
        />
        <TextField
          name="reviewIntervalMonths"
          type="number"
          min={1}
          max={60}
          label="Months between two reviews"
          hint="The longest an article on this topic may go without a new review."
          defaultValue={topic?.reviewIntervalMonths ?? 24}
          required
        />
        <CheckField
          name="sensitive"
          label="Sensitive"
          hint="Suicide, self-harm, overdose and the like: never beside light articles, and a help box is required."
          defaultChecked={topic?.sensitive}
        />
        <CheckField
          name="inNavigation"
          label="In the navigation"
          hint="At the top of every page; its place is set in the list of topics."
          defaultChecked={(topic?.navigationOrder ?? null) !== null}
        />
        <TextField
          name="meshId"
          label="MeSH descriptor"
          hint="Such as D009369, when one fits. Search engines are told."
          defaultValue={topic?.meshId ?? ''}
          maxLength={10}
        />
        <TextField
          name="slug"
          label="Address"
          hint="The last part of it. The old address leads to the new one for good. Leave it empty to have it made from the name."
          defaultValue={topic?.slug}
          maxLength={120}
        />
      </ActionForm>
    </EditScreen>
  )
}
