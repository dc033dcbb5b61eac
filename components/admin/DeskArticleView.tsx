import { DeskArticleSide } from '#components/admin/DeskArticleSide.tsx'
import { StateSteps } from '#components/admin/StateSteps.tsx'
import { DocumentView } from '#components/article/DocumentView.tsx'
import { PeopleSymbols } from '#components/article/PeopleGrid.tsx'
import { SourceList } from '#components/article/SourceList.tsx'
import { planReading } from '#lib/articles/reading-plan.ts'
import type { DeskArticle } from '#lib/desk/desk.views.ts'
import { markLostHeadings } from '#lib/desk/mark-lost-headings.ts'
import styles from './DeskArticleView.module.css'

/** A draft as it would be read, with what is left to do beside it. */
export function DeskArticleView({ article }: { article: DeskArticle }) {
  const { title, standfirst, state, version, helpLines, pictures } = article
  const body = markLostHeadings(article.body)
  // The panel stands where readers have their margin notes.
  const plan = { ...planReading(body, article), margin: new Map() }
  return (
    <>
      <div className={styles.bar}>
        <nav aria-label="Breadcrumb">
          <a href="/admin">Today</a> / {title}
        </nav>
        <StateSteps state={state} />
        <span>Version {version}</span>
      </div>
      <div className={styles.columns}>
        <article className={styles.text}>
          <h1 className={styles.title}>{title}</h1>
          {standfirst && <p className={styles.standfirst}>{standfirst}</p>}
          <PeopleSymbols />
          <DocumentView document={body} reading={{ plan, helpLines, pictures }} />
          <SourceList sources={article.sources} plan={plan} />
        </article>
        <DeskArticleSide article={article} />
      </div>
    </>
  )
}
