import { readerPaths } from '#lib/publication/reader-paths.ts'
import { messageLength, trapField } from '#lib/reports/report.input.ts'
import styles from './ReportForm.module.css'

/** What a report is about and where in it the mistake may be. */
type ReportFormProps = { slug: string; sections: string[]; message?: string; section?: string }

/** The form by which a reader tells the editors of a mistake. It asks for nothing about the reader. */
export function ReportForm({ slug, sections, message, section }: ReportFormProps) {
  return (
    <form className={styles.form} method="post" action={readerPaths.sendReport()} acceptCharset="utf-8">
      <input type="hidden" name="slug" value={slug} />
      <label className={styles.field}>
        <span className={styles.name}>Where is it?</span>
        <select className={styles.input} name="passage" defaultValue={section ?? ''}>
          <option value="">Somewhere in the article</option>
          {sections.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        <span className={styles.name}>What is wrong?</span>
        <span className={styles.hint}>
          Quote the words if you can, and say what they should be. Please write nothing about your own health.
        </span>
        <textarea
          className={styles.input}
          name="message"
          rows={7}
          required
          minLength={messageLength.min}
          maxLength={messageLength.max}
          defaultValue={message}
        />
      </label>
      <div className={styles.trap} aria-hidden="true">
        <label>
          Leave this empty
          <input name={trapField} tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <button className={styles.send} type="submit">
        Send to the editors
      </button>
    </form>
  )
}
