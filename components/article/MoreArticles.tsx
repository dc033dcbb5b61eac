import { CardGrid } from '#components/article/CardGrid.tsx'
import type { ArticleCard, ArticlePage } from '#lib/articles/article.views.ts'
import styles from './MoreArticles.module.css'

/** Where to go on: the neighbours by date, and what is related by topic. */
export function MoreArticles({ page }: { page: Pick<ArticlePage, 'previous' | 'next' | 'related'> }) {
  return (
    <div data-screen-only="">
      {(page.previous || page.next) && (
        <nav className={styles.neighbours} aria-label="Previous and next article">
          {page.previous && <Neighbour which="Previous" card={page.previous} />}
          {page.next && <Neighbour which="Next" card={page.next} />}
        </nav>
      )}
      {page.related.length > 0 && (
        <section className={styles.related} aria-labelledby="related">
          <h2 id="related">Related by topic</h2>
          <CardGrid cards={page.related} heading="h3" />
        </section>
      )}
    </div>
  )
}

function Neighbour({ which, card }: { which: 'Previous' | 'Next'; card: ArticleCard }) {
  return (
    <a className={styles.neighbour} href={card.path} rel={which === 'Previous' ? 'prev' : 'next'}>
      <span className={styles.which}>{which} </span>
      <span className={styles.name}>{card.title}</span>
    </a>
  )
}
