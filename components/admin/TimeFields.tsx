import { OccurrenceField } from '#components/admin/OccurrenceField.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import styles from './TimeFields.module.css'

/** A time on the wall in a named zone; when clocks show it twice, which one is meant is asked then. */
export function TimeFields({
  zone,
  hint,
  local,
}: {
  zone: string
  hint?: string
  /** What stands in it to begin with. */
  local?: { date: string; time: string }
}) {
  return (
    <>
      <div className={styles.row}>
        <TextField name="date" type="date" label="Date" hint={hint} defaultValue={local?.date} />
        <TextField name="time" type="time" label="Time" defaultValue={local?.time} />
        <TextField name="zone" label="Time zone" hint="Such as Europe/London." defaultValue={zone} />
      </div>
      <OccurrenceField />
    </>
  )
}
