import { DocumentView } from '#components/article/DocumentView.tsx'
import { PeopleSymbols } from '#components/article/PeopleGrid.tsx'
import { SourceList } from '#components/article/SourceList.tsx'
import { planReading } from '#lib/articles/reading-plan.ts'
import type { DeskArticle } from '#lib/desk/desk.views.ts'
import { markLostHeadings } from '#lib/desk/mark-lost-headings.ts'

/** The body of a draft and its sources, as they would be read. */
export function DeskArticleText({ article }: { article: DeskArticle }) {
  const body = markLostHeadings(article.body)
  // The panel stands where readers have their margin notes.
  const plan = { ...planReading(body, article), margin: new Map() }
  return (
    <>
      <PeopleSymbols />
      <DocumentView
        document={body}
        reading={{ plan, helpLines: article.helpLines, pictures: article.pictures }}
      />
      <SourceList sources={article.sources} plan={plan} />
    </>
  )
}
