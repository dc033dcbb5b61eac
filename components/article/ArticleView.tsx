import { ArticleFoot } from '#components/article/ArticleFoot.tsx'
import { ArticleHeader } from '#components/article/ArticleHeader.tsx'
import { CheckLine } from '#components/article/CheckLine.tsx'
import { Contents, type ContentsEntry } from '#components/article/Contents.tsx'
import { DocumentView } from '#components/article/DocumentView.tsx'
import { Facts } from '#components/article/Facts.tsx'
import { keyPointsAnchor } from '#components/article/KeyPoints.tsx'
import { Making, makingAnchor } from '#components/article/Making.tsx'
import { MoreArticles } from '#components/article/MoreArticles.tsx'
import { DemonstrationNotice, Notices } from '#components/article/Notices.tsx'
import { PeopleSymbols } from '#components/article/PeopleGrid.tsx'
import { SourceList, sourcesAnchor } from '#components/article/SourceList.tsx'
import type { ArticlePage } from '#lib/articles/article.views.ts'
import { planReading } from '#lib/articles/reading-plan.ts'
import { isWithinDays } from '#lib/dates.ts'
import { toOutline } from '#lib/document/outline.ts'
import { sortHelpLines } from '#lib/help-lines/sort-help-lines.ts'
import styles from './ArticleView.module.css'

/** How long a correction stands above the article it corrects, in days. */
const correctionDays = 30

/** A whole article. `region` chooses the emergency number, `at` decides which corrections are recent. */
export function ArticleView({ page, region, at }: { page: ArticlePage; region: string; at: Date }) {
  const plan = planReading(page.body, page)
  const recent = page.corrections.filter(
    ({ correctedAt, superseded }) => !superseded && isWithinDays(correctedAt, correctionDays, at),
  )
  return (
    <>
      <PeopleSymbols />
      <article className={styles.page}>
        <div className={styles.head}>
          <ArticleHeader page={page} />
        </div>
        <div className={styles.facts}>
          <Facts page={page} />
        </div>
        <div className={styles.notices}>
          {page.demonstration && <DemonstrationNotice />}
          <Notices page={page} recent={recent} />
        </div>
        <div className={styles.contents}>
          <Contents entries={listContents(page)} />
        </div>
        <div className={styles.text}>
          <DocumentView
            document={page.body}
            reading={{ plan, helpLines: sortHelpLines(page.helpLines, region), pictures: page.pictures }}
          />
          <SourceList sources={page.sources} plan={plan} />
          <Making page={page} />
          {page.check && <CheckLine slug={page.slug} check={page.check} />}
          <ArticleFoot slug={page.slug} region={region} />
        </div>
      </article>
      <MoreArticles page={page} />
    </>
  )
}

function listContents({ body, sources }: ArticlePage): ContentsEntry[] {
  return [
    ...(body.content.some(({ type }) => type === 'keyPoints')
      ? [{ anchor: keyPointsAnchor, name: 'Key points' }]
      : []),
    ...toOutline(body).map(({ id, text }) => ({ anchor: id, name: text })),
    ...(sources.length > 0 ? [{ anchor: sourcesAnchor, name: 'Sources' }] : []),
    { anchor: makingAnchor, name: 'How this was made' },
  ]
}
