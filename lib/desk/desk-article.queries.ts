import { decideArticleAccess, type Standing } from '#lib/accounts/policy.ts'
import { sourceSelect } from '#lib/articles/article.queries.ts'
import { articleContentSchema } from '#lib/articles/article.ts'
import { getSurroundings } from '#lib/articles/article-surroundings.queries.ts'
import { listGaps } from '#lib/articles/decide-publication.ts'
import type { DeskArticle } from '#lib/desk/desk.views.ts'
import { measureReading } from '#lib/document/reading.ts'
import { numberSources } from '#lib/document/sources.ts'
import { importReportSchema } from '#lib/imports/import-report.ts'
import { db } from '#lib/platform/db.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import type { Source } from '#lib/references/reference.views.ts'

/** The draft of an article; null when there is none, and also when this user may not open it: neither is told apart. */
export async function getDeskArticle(user: Standing, articleId: string): Promise<DeskArticle | null> {
  const row = await db().article.findUnique({ where: { id: articleId }, select: deskArticleSelect })
  if (!row) return null
  const content = articleContentSchema.parse(row.draft)
  const facts = { state: row.state, authorIds: content.authorIds }
  if (!decideArticleAccess(user, 'article.read-draft', facts).ok) return null
  const { authorIds, topicIds, body } = content
  const [people, topics, sources, { glossary, helpLines, pictures }] = await Promise.all([
    db().person.findMany({ where: { id: { in: authorIds } }, select: { id: true, name: true } }),
    db().topic.findMany({ where: { id: { in: topicIds } }, select: { id: true, name: true } }),
    listDraftSources(numberSources(body)),
    getSurroundings(db(), { id: articleId, topicIds, body }),
  ])
  return {
    id: row.id,
    slug: row.slug,
    title: content.title,
    standfirst: content.standfirst,
    description: content.description,
    state: row.state,
    version: row.version,
    changedAt: row.updatedAt,
    authorNames: inOrder(authorIds, people),
    topicNames: inOrder(topicIds, topics),
    livePath: row.publishedRevisionId === null ? null : readerPaths.article(row.slug),
    gaps: listGaps(content),
    importReport: row.importReport === null ? null : importReportSchema.parse(row.importReport),
    body,
    sources,
    glossary,
    helpLines,
    pictures,
    unresolvedLinks: content.unresolvedLinks,
    ...measureReading(body),
  }
}

const deskArticleSelect = {
  id: true,
  slug: true,
  state: true,
  version: true,
  draft: true,
  importReport: true,
  publishedRevisionId: true,
  updatedAt: true,
} as const

/** The sources a draft cites; one that has left the library is left out, its number stays free. */
async function listDraftSources(numbers: Map<string, number>): Promise<Source[]> {
  const rows = await db().reference.findMany({
    where: { id: { in: [...numbers.keys()] } },
    select: sourceSelect,
  })
  return rows
    .map((row) => ({ ...row, ordinal: numbers.get(row.id) ?? 0 }))
    .sort((a, b) => a.ordinal - b.ordinal)
}

function inOrder(ids: string[], rows: { id: string; name: string }[]): string[] {
  return ids.flatMap((id) => rows.find((row) => row.id === id)?.name ?? [])
}
