import { Day } from '#components/ui/Day.tsx'
import type { ArticleCard } from '#lib/articles/article.views.ts'
import type { TopicLink } from '#lib/topics/topic.views.ts'
import styles from './TrustLine.module.css'

/** The section an article belongs to; nothing when it has none. */
export function SectionLink({ section }: { section: TopicLink | null }) {
  return (
    section && (
      <a className={styles.section} href={section.path}>
        {section.name}
      </a>
    )
  )
}

/** How long an article takes, whether this version was reviewed and when, on how many sources it rests. */
export function TrustLine({ card, named = false }: { card: ArticleCard; named?: boolean }) {
  return (
    <p className={styles.line}>
      {named && card.authorNames.length > 0 && `${card.authorNames.join(', ')}. `}
      {card.readingMinutes} min.{' '}
      {card.reviewedAt ? (
        <>
          <span className={styles.reviewed}>
            <span aria-hidden="true">✓ </span>Reviewed
          </span>{' '}
          <Day date={card.reviewedAt} short />.{' '}
        </>
      ) : (
        'Not reviewed in this version. '
      )}
      {card.sourceCount} {card.sourceCount === 1 ? 'source' : 'sources'}.
    </p>
  )
}
