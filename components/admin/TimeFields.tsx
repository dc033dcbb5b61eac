import { SelectField } from '#components/admin/SelectField.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'

/** A time on the wall in a named zone, and which one is meant when clocks show it twice. */
export function TimeFields({ zone, hint }: { zone: string; hint?: string }) {
  return (
    <>
      <TextField name="date" type="date" label="Date" hint={hint} />
      <TextField name="time" type="time" label="Time" />
      <TextField name="zone" label="Time zone" defaultValue={zone} hint="Such as Europe/London." />
      <SelectField
        name="occurrence"
        label="If clocks show this time twice"
        choices={[
          { value: '', label: 'Ask me' },
          { value: 'first', label: 'The first time' },
          { value: 'second', label: 'The second time' },
        ]}
      />
    </>
  )
}
