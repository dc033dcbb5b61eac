import { CardGrid } from '#components/article/CardGrid.tsx'
import { SectionLink, TrustLine } from '#components/article/TrustLine.tsx'
import { RecentChanges } from '#components/site/RecentChanges.tsx'
import { TopicWords } from '#components/site/TopicWords.tsx'
import type { ArticleCard } from '#lib/articles/article.views.ts'
import type { HomePage } from '#lib/home/home.views.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'
import styles from './HomeView.module.css'

/** The front page: one lead, what changed, the newest articles, the topics. */
export function HomeView({ home, frame }: { home: HomePage; frame: SiteFrame }) {
  return (
    <>
      <div className={styles.lead}>
        {home.lead ? <Lead card={home.lead} /> : <h1 className={styles.title}>{frame.tagline}</h1>}
        <RecentChanges changes={home.changes} />
      </div>
      {home.cards.length > 0 && <CardGrid cards={home.cards} heading="h2" />}
      {home.articleCount > home.cards.length + 1 && (
        <p className={styles.all}>
          <a href={readerPaths.articles()}>All {home.articleCount} articles</a>
        </p>
      )}
      <TopicWords title="Browse by topic" topics={home.topics} />
    </>
  )
}

function Lead({ card }: { card: ArticleCard }) {
  return (
    <article>
      <SectionLink section={card.section} />
      <h1 className={styles.title}>
        <a href={card.path}>{card.title}</a>
      </h1>
      <p className={styles.standfirst}>{card.standfirst}</p>
      <TrustLine card={card} named />
    </article>
  )
}
