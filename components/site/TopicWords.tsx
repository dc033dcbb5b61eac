import type { TopicLink } from '#lib/topics/topic.views.ts'
import styles from './TopicWords.module.css'

/** Topics as words in a row. */
export function TopicWords({ title, topics }: { title: string; topics: TopicLink[] }) {
  if (topics.length === 0) return null
  return (
    <section className={styles.band} aria-labelledby="topic-words">
      <h2 id="topic-words">{title}</h2>
      <ul className={styles.words}>
        {topics.map((topic) => (
          <li key={topic.id}>
            <a href={topic.path}>{topic.name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
