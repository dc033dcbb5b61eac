import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { DeskPager } from '#components/admin/DeskPager.tsx'
import { DeskTime } from '#components/admin/DeskTime.tsx'
import { Tabs } from '#components/admin/Tabs.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import type { Cut, ReportLine } from '#lib/desk/desk-list.views.ts'
import { formatSince } from '#lib/desk/desk-time.ts'
import type { FormState } from '#lib/form-state.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { longestOutcome } from '#lib/reports/settle.input.ts'
import styles from './ReportsView.module.css'

type Action = (before: FormState, form: FormData) => Promise<FormState>

/** What readers reported: open ones to settle, settled ones to look up. */
export function ReportsView({
  reports,
  open,
  zone,
  now,
  settle,
  reopen,
  firstPath,
  nextPath,
}: {
  reports: Cut<ReportLine>
  open: boolean
  zone: string
  now: Date
  settle: Action
  reopen: Action
  firstPath: string | null
  nextPath: string | null
}) {
  return (
    <>
      <Tabs
        label="Reports"
        tabs={[
          { label: 'Open', href: '/admin/reports', here: open },
          { label: 'Settled', href: '/admin/reports?settled=yes', here: !open },
        ]}
      />
      {reports.items.length === 0 && (
        <p className={styles.empty}>
          {open
            ? 'No reader has reported anything that is still open. Under every article stands “Report a mistake”; what is sent there comes here, without the reader’s name or address.'
            : 'Nothing is settled yet. A settled report stands here with what was done about it.'}
        </p>
      )}
      <ul>
        {reports.items.map((report) => (
          <li key={report.id} id={`report-${report.id}`} className={styles.report}>
            <Report report={report} zone={zone} now={now} />
            {report.closed ? (
              <>
                <p className={styles.outcome}>
                  {report.closed.outcome ?? 'No outcome was written down.'}{' '}
                  <span className={styles.quiet}>
                    {report.closed.byName ?? 'Somebody'},{' '}
                    <DeskTime at={report.closed.at}>{formatSince(report.closed.at, zone, now)}</DeskTime>
                  </span>
                </p>
                <ActionForm action={reopen} submit="Open again" look="quiet">
                  <input type="hidden" name="reportId" value={report.id} />
                </ActionForm>
              </>
            ) : (
              <details className={styles.settle}>
                <summary>Settle it</summary>
                <ActionForm action={settle} submit="Settle" look="plain">
                  <input type="hidden" name="reportId" value={report.id} />
                  <TextArea
                    name="outcome"
                    label="What was done about it"
                    hint="For colleagues: corrected, nothing wrong, asked the author …"
                    rows={3}
                    maxLength={longestOutcome}
                    required
                  />
                </ActionForm>
              </details>
            )}
          </li>
        ))}
      </ul>
      <DeskPager firstPath={firstPath} nextPath={nextPath} />
    </>
  )
}

function Report({ report, zone, now }: { report: ReportLine; zone: string; now: Date }) {
  const { id, articleId, title, slug, live, passage, message, receivedAt, closed } = report
  return (
    <>
      <h2 className={styles.title}>
        <a href={`/admin/articles/${articleId}`}>{title}</a>
      </h2>
      <p className={styles.quiet}>
        <DeskTime at={receivedAt}>{formatSince(receivedAt, zone, now)}</DeskTime>
        {passage && `, under “${passage}”`}
        {!live && ', withdrawn since'}
      </p>
      <blockquote className={styles.message}>{message}</blockquote>
      <p className={styles.links}>
        {!closed && live && (
          <a href={`/admin/articles/${articleId}/publish?report=${id}`}>Correct the article</a>
        )}{' '}
        <a href={`/admin/articles/${articleId}`}>Open the text</a>{' '}
        {live && <a href={readerPaths.article(slug)}>As readers see it</a>}
      </p>
    </>
  )
}
