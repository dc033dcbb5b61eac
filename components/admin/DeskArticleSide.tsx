import { Remarks } from '#components/admin/Remarks.tsx'
import { SidePart } from '#components/admin/SidePart.tsx'
import { Day } from '#components/ui/Day.tsx'
import { countOf } from '#lib/desk/describe-line.ts'
import type { DeskArticle } from '#lib/desk/desk.views.ts'
import styles from './DeskArticleSide.module.css'

/** What is left before readers may see the text, what the import said of it, and the facts. */
export function DeskArticleSide({ article }: { article: DeskArticle }) {
  const { gaps, importReport, livePath } = article
  return (
    <aside className={styles.side} aria-label="About this draft">
      <SidePart
        title={
          gaps.length === 0
            ? 'Nothing is missing'
            : `${countOf(gaps.length, 'thing')} to settle before publishing`
        }
        {...(gaps.length > 0 && { count: gaps.length })}
      >
        {gaps.length === 0 ? (
          <p className={styles.quiet}>The form is complete. What it says is for the reviewer to judge.</p>
        ) : (
          <Remarks open remarks={gaps.map((sentence) => ({ sentence }))} />
        )}
      </SidePart>
      {importReport && (
        <>
          <SidePart title="missing on the imported page" count={importReport.missing.length}>
            <Remarks open remarks={importReport.missing} />
          </SidePart>
          <SidePart title="found on it" count={importReport.found.length}>
            <p className={styles.quiet}>
              {importReport.source.fileName}, {importReport.source.lineCount} lines
            </p>
            <Remarks open={false} remarks={importReport.found} />
          </SidePart>
        </>
      )}
      <SidePart title="Facts">
        <Facts article={article} />
        {livePath && (
          <p className={styles.live}>
            <a href={livePath}>As readers see it</a>
          </p>
        )}
      </SidePart>
    </aside>
  )
}

function Facts({ article }: { article: DeskArticle }) {
  const { authorNames, topicNames, sources, wordCount, readingMinutes, readingGrade, unresolvedLinks } =
    article
  return (
    <dl className={styles.facts}>
      <dt>Authors</dt>
      <dd>{authorNames.join(', ') || 'None yet'}</dd>
      <dt>Topics</dt>
      <dd>{topicNames.join(', ') || 'None yet'}</dd>
      <dt>Sources</dt>
      <dd>{sources.length || 'None yet'}</dd>
      <dt>Length</dt>
      <dd>
        {wordCount} words, {readingMinutes} min
      </dd>
      <dt>Reading grade</dt>
      <dd>{readingGrade}, aim for 8</dd>
      <dt>Address</dt>
      <dd>/articles/{article.slug}</dd>
      <dt>Changed</dt>
      <dd>
        <Day date={article.changedAt} short />
      </dd>
      {unresolvedLinks.map(({ relation, title }) => (
        <div key={`${relation} ${title}`} className={styles.pair}>
          <dt>Lost link, {relation}</dt>
          <dd>{title}</dd>
        </div>
      ))}
    </dl>
  )
}
