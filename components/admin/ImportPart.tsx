import { Remarks } from '#components/admin/Remarks.tsx'
import { SidePart } from '#components/admin/SidePart.tsx'
import type { DeskArticle } from '#lib/desk/desk.views.ts'
import type { ImportReport } from '#lib/imports/import-report.ts'
import styles from './ImportPart.module.css'

/** What an import found on a page, what it missed, and the links it could not resolve. */
export function ImportPart({
  report,
  article,
}: {
  report: ImportReport
  article: Pick<DeskArticle, 'unresolvedLinks'>
}) {
  return (
    <div className={styles.part}>
      <SidePart title="missing on the imported page" count={report.missing.length}>
        <Remarks open remarks={report.missing} />
      </SidePart>
      <SidePart title="found on it" count={report.found.length}>
        <p className={styles.quiet}>
          {report.source.fileName}, {report.source.lineCount} lines
        </p>
        <Remarks open={false} remarks={report.found} />
      </SidePart>
      {article.unresolvedLinks.length > 0 && (
        <SidePart title="Lost links">
          <Remarks
            open={false}
            remarks={article.unresolvedLinks.map(({ relation, title }) => ({
              sentence: `${relation}: ${title}`,
            }))}
          />
        </SidePart>
      )}
    </div>
  )
}
