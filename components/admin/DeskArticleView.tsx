import { DeskArticleSide } from '#components/admin/DeskArticleSide.tsx'
import { DeskArticleText } from '#components/admin/DeskArticleText.tsx'
import { StateSteps } from '#components/admin/StateSteps.tsx'
import type { DeskArticle } from '#lib/desk/desk.views.ts'
import styles from './DeskArticleView.module.css'

/** A draft as it would be read, with what is left to do beside it; `notice` says why it may not be written in now. */
export function DeskArticleView({ article, notice }: { article: DeskArticle; notice?: string }) {
  const { title, standfirst, state, version } = article
  return (
    <>
      <div className={styles.bar}>
        <nav aria-label="Breadcrumb">
          <a href="/admin">Today</a> / {title}
        </nav>
        <StateSteps state={state} />
        <span>Version {version}</span>
      </div>
      {notice && <p className={styles.notice}>Open for reading. {notice}</p>}
      <div className={styles.columns}>
        <article className={styles.text}>
          <h1 className={styles.title}>{title}</h1>
          {standfirst && <p className={styles.standfirst}>{standfirst}</p>}
          <DeskArticleText article={article} />
        </article>
        <DeskArticleSide article={article} />
      </div>
    </>
  )
}
