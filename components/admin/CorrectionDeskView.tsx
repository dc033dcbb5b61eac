import type { ReactNode } from 'react'
import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { ArticleTabs } from '#components/admin/ArticleTabs.tsx'
import { CorrectionFields } from '#components/admin/CorrectionFields.tsx'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { Day } from '#components/ui/Day.tsx'
import type { CorrectionView } from '#lib/articles/article.views.ts'
import type { CorrectionDesk } from '#lib/corrections/correction.views.ts'
import type { FormAction } from '#lib/form-state.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import styles from './CorrectionDeskView.module.css'

/** The corrections of one article, newest first; one whose own words were wrong is replaced, and readers see both. */
export function CorrectionDeskView({
  desk,
  said,
  supersedeOf,
}: {
  desk: CorrectionDesk
  said: ReactNode
  supersedeOf: (correctionId: number) => FormAction
}) {
  const { articleId, title, corrections, maySupersede } = desk
  return (
    <DeskPage
      title={title}
      intro="What readers were told of mistakes in this article. Nothing here is ever removed."
    >
      <ArticleTabs articleId={articleId} here="corrections" />
      {said}
      {corrections.length === 0 && (
        <p className={styles.empty}>
          No mistake has been corrected yet. To correct one, change the text, then{' '}
          <a href={`/admin/articles/${articleId}/publish`}>publish it as a correction</a>.
        </p>
      )}
      <ol className={styles.list}>
        {corrections.map((correction) => (
          <li key={correction.id} className={styles.entry}>
            <Correction correction={correction} />
            {maySupersede && !correction.superseded && (
              <details className={styles.replace}>
                <summary>Replace these words</summary>
                <p className={styles.quiet}>
                  For when the correction itself was wrong. The article’s text stays as it is.
                </p>
                <ActionForm action={supersedeOf(correction.id)} submit="Replace the correction">
                  <CorrectionFields begun={correction} />
                </ActionForm>
              </details>
            )}
          </li>
        ))}
      </ol>
    </DeskPage>
  )
}

const severities: Record<CorrectionView['severity'], string> = {
  clarification: 'Clarification',
  correction: 'Correction',
  safety: 'Safety correction',
}

function Correction({ correction }: { correction: CorrectionView }) {
  const { id, severity, correctedAt, superseded, supersedes, was, isNow, reason } = correction
  return (
    <>
      <h2 className={styles.title}>
        <a href={readerPaths.correction(id)}>
          {severities[severity]} {id}
        </a>
      </h2>
      <p className={styles.quiet}>
        <Day date={correctedAt} />
        {supersedes !== null && `, replaces ${supersedes}`}
        {superseded && ', replaced by a later one'}
      </p>
      <dl className={styles.change}>
        <dt>It said</dt>
        <dd>{was}</dd>
        <dt>It says</dt>
        <dd>{isNow}</dd>
        <dt>Because</dt>
        <dd>{reason}</dd>
      </dl>
    </>
  )
}
