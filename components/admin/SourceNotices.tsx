import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { Day } from '#components/ui/Day.tsx'
import type { FormAction } from '#lib/form-state.ts'
import { noticeNames } from '#lib/source-watch/notice.ts'
import type { NoticeView, SourceWatch } from '#lib/source-watch/notice.views.ts'
import styles from './SourceNotices.module.css'

/** What the lists say about a source, and whether somebody has compared its findings with that. */
export function SourceNotices({
  source,
  watch,
  compare,
}: {
  source: { id: string; version: number }
  watch: SourceWatch
  /** Null for whom it is not. */
  compare: FormAction | null
}) {
  const { notices, compared, isOpen, lastImport } = watch
  return (
    <>
      {notices.length === 0 ? (
        <p className={styles.quiet}>
          {lastImport === null
            ? 'No list of notices was read yet. “bedside sources import” reads one.'
            : 'No list that was read names it. That never proves that there is no notice.'}
        </p>
      ) : (
        <ul className={styles.notices}>
          {notices.map((notice) => (
            <li key={notice.id} className={styles.notice}>
              <Notice notice={notice} />
            </li>
          ))}
        </ul>
      )}
      {lastImport !== null && (
        <p className={styles.quiet}>
          Last read: {lastImport.dataset}, data of <Day date={lastImport.dataOn} short />.
        </p>
      )}
      {compared !== null && (
        <p className={styles.quiet}>
          {compared.byName} compared the findings with the source on <Day date={compared.at} />.
        </p>
      )}
      {isOpen && (
        <p className={styles.open}>
          <strong>Nobody has compared the findings since the newest notice.</strong> The evidence check asks
          about every article that cites it until somebody has.
        </p>
      )}
      {isOpen && compare && (
        <ActionForm action={compare} submit="I compared the findings with it" look="plain">
          <input type="hidden" name="referenceId" value={source.id} />
          <input type="hidden" name="version" value={source.version} />
          <TextArea
            name="words"
            label="What you found"
            hint="For colleagues, such as “the risk ratio is the same”. Correct the findings first."
            maxLength={500}
          />
        </ActionForm>
      )}
    </>
  )
}

function Notice({
  notice: { kind, publishedOn, doi, pmid, reason, dataset, dataOn },
}: {
  notice: NoticeView
}) {
  return (
    <>
      <p>
        <strong>{noticeNames[kind]}</strong>
        {publishedOn && (
          <>
            {' '}
            of <Day date={publishedOn} short />
          </>
        )}
      </p>
      {doi && (
        <p>
          <a href={`https://doi.org/${encodeURI(doi)}`} rel="external">
            {doi}
          </a>
        </p>
      )}
      {pmid && (
        <p>
          <a href={`https://pubmed.ncbi.nlm.nih.gov/${pmid}/`} rel="external">
            PMID {pmid}
          </a>
        </p>
      )}
      {reason && <p>{reason}</p>}
      <p className={styles.quiet}>
        {dataset}, data of <Day date={dataOn} short />
      </p>
    </>
  )
}
