import { formatMoment } from '#lib/previews/format-moment.ts'
import styles from './PreviewBar.module.css'

/** Says above a draft what it is: not for publication, until when it is embargoed, and how long the link lives. */
export function PreviewBar({
  embargo,
  expiresAt,
  desk,
}: {
  embargo: { until: Date; zone: string } | null
  expiresAt?: Date
  /** Given in the desk: where the draft is worked on. */
  desk?: { articlePath: string; version: number }
}) {
  return (
    <aside className={styles.bar} aria-label="About this preview">
      <p>
        <strong>Draft, not for publication.</strong>{' '}
        {embargo && <>Embargo until {formatMoment(embargo.until, embargo.zone)}. </>}
        {expiresAt && <>This link works until {formatMoment(expiresAt, 'UTC')}. Please do not pass it on. </>}
        {desk && (
          <>
            Version {desk.version}, as readers would get it.{' '}
            <a href={desk.articlePath}>Back to the article</a>
          </>
        )}
      </p>
    </aside>
  )
}
