import { Byline } from '#components/article/Byline.tsx'
import { Breadcrumb } from '#components/site/Breadcrumb.tsx'
import type { ArticlePage } from '#lib/articles/article.views.ts'
import styles from './ArticleHeader.module.css'

/** Where the article stands, what it says in one line, who wrote it and who checked it. */
export function ArticleHeader({ page }: { page: ArticlePage }) {
  return (
    <header>
      <Breadcrumb crumbs={page.breadcrumb.slice(0, -1)} />
      <h1 className={styles.title}>{page.title}</h1>
      <p className={styles.standfirst}>{page.standfirst}</p>
      <Byline authors={page.authors} review={page.review} />
    </header>
  )
}
