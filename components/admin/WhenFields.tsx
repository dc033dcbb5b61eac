import { CheckField } from '#components/admin/CheckField.client.tsx'
import { TimeFields } from '#components/admin/TimeFields.tsx'
import styles from './WhenFields.module.css'

/** Now, or at a time that is then asked for. */
export function WhenFields({ zone }: { zone: string }) {
  return (
    <fieldset className={styles.when}>
      <legend className={styles.legend}>When</legend>
      <div className={styles.choices}>
        <CheckField type="radio" name="when" value="now" label="Now" defaultChecked />
        <CheckField type="radio" name="when" value="later" label="At another time" />
      </div>
      <div className={styles.time}>
        <TimeFields zone={zone} />
      </div>
    </fieldset>
  )
}
