import { BlockView } from '#components/article/BlockView.tsx'
import { PeopleSymbols } from '#components/article/PeopleGrid.tsx'
import { SourceList } from '#components/article/SourceList.tsx'
import type { ArticlePage } from '#lib/articles/article.views.ts'
import { planReading } from '#lib/articles/reading-plan.ts'
import styles from './ReviewText.module.css'

/** The whole text in readers' type. Every block says its place, so that a comment can say what it is about. */
export function ReviewText({ page }: { page: ArticlePage }) {
  // The panel stands where readers have their margin notes.
  const plan = { ...planReading(page.body, page), margin: new Map() }
  const reading = { plan, helpLines: page.helpLines, pictures: page.pictures }
  const passages = page.body.content.map((block, place) => ({ block, place }))
  return (
    <article className={styles.text}>
      <PeopleSymbols />
      <p className={styles.standfirst}>{page.standfirst}</p>
      <div className="prose">
        {passages.map(({ block, place }) => (
          <div key={place} data-block={place}>
            <BlockView block={block} reading={reading} />
          </div>
        ))}
      </div>
      <SourceList sources={page.sources} plan={plan} />
    </article>
  )
}
