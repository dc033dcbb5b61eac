import { SectionLink, TrustLine } from '#components/article/TrustLine.tsx'
import type { ArticleCard } from '#lib/articles/article.views.ts'
import styles from './CardGrid.module.css'

/** Articles in ruled columns: three on wide screens, one on a phone. */
export function CardGrid({ cards, heading: Heading }: { cards: ArticleCard[]; heading: 'h2' | 'h3' }) {
  if (cards.length === 0) return <p className={styles.none}>No articles yet.</p>
  return (
    <div className={styles.grid}>
      {cards.map((card) => (
        <article key={card.id} className={styles.card}>
          <SectionLink section={card.section} />
          <Heading className={styles.title}>
            <a href={card.path}>{card.title}</a>
          </Heading>
          <p className={styles.standfirst}>{card.standfirst}</p>
          <TrustLine card={card} />
        </article>
      ))}
    </div>
  )
}
