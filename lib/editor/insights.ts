import type { ArticleContent } from '#lib/articles/article.ts'
import { findGaps, type Gap } from '#lib/articles/decide-publication.ts'
import { listHeadings, type OutlineHeading } from '#lib/document/outline.ts'
import { measureReading, type Reading } from '#lib/document/reading.ts'

/** What can be said of a text while it is written. */
export type Insights = { gaps: Gap[]; headings: OutlineHeading[]; reading: Reading }

/** Looks a text over. Takes some milliseconds for a long one, so never while a key is being answered. */
export function lookOver(content: ArticleContent): Insights {
  return {
    gaps: findGaps(content),
    headings: listHeadings(content.body),
    reading: measureReading(content.body),
  }
}
