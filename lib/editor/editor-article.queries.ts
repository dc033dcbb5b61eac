import { type AccessRefusal, decideArticleAccess, type Standing } from '#lib/accounts/policy.ts'
import { sourceSelect } from '#lib/articles/article.queries.ts'
import { articleContentSchema } from '#lib/articles/article.ts'
import type { Document } from '#lib/document/document.ts'
import { listMediaIds } from '#lib/document/inventory.ts'
import { listCitedReferences } from '#lib/document/sources.ts'
import type { EditorArticle } from '#lib/editor/editor.views.ts'
import type { EditorLibrary } from '#lib/editor/editor-library.ts'
import { listGlossary } from '#lib/glossary/glossary.queries.ts'
import { listPictures } from '#lib/media/media.queries.ts'
import { formatPersonName } from '#lib/people/person.views.ts'
import { db } from '#lib/platform/db.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { type Result, succeed } from '#lib/result.ts'

/** An article for writing, or why this user may not change it in its present state; null when there is none. */
export async function getEditorArticle(
  user: Standing,
  articleId: string,
): Promise<Result<EditorArticle, AccessRefusal> | null> {
  const row = await db().article.findUnique({ where: { id: articleId }, select: editorArticleSelect })
  if (!row) return null
  const content = articleContentSchema.parse(row.draft)
  const facts = { state: row.state, authorIds: content.authorIds }
  const access = decideArticleAccess(user, 'article.edit', facts)
  if (!access.ok) return access
  const [library, people, topics] = await Promise.all([
    getLibrary(content.body),
    db().person.findMany({
      select: { id: true, name: true, honorificSuffix: true, fictional: true, jobTitle: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
    db().topic.findMany({
      select: { id: true, name: true, parent: { select: { name: true } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  ])
  return succeed({
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    state: row.state,
    version: row.version,
    content,
    livePath: row.publishedRevisionId === null ? null : readerPaths.article(row.slug),
    library,
    people: people.map((person) => ({
      id: person.id,
      name: formatPersonName(person),
      note: person.jobTitle,
    })),
    topics: topics.map(({ id, name, parent }) => ({ id, name, note: parent?.name ?? '' })),
  })
}

const editorArticleSelect = {
  id: true,
  slug: true,
  kind: true,
  state: true,
  version: true,
  draft: true,
  publishedRevisionId: true,
} as const

async function getLibrary(body: Document): Promise<EditorLibrary> {
  const [sources, glossary, pictures, helpLines] = await Promise.all([
    db().reference.findMany({ where: { id: { in: listCitedReferences(body) } }, select: sourceSelect }),
    listGlossary(),
    listPictures(db(), listMediaIds(body)),
    db().helpLine.findMany({
      select: helpLineSelect,
      where: { retiredAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
  ])
  return {
    sources,
    glossary,
    pictures,
    helpLines,
  }
}

const helpLineSelect = {
  id: true,
  name: true,
  phone: true,
  regions: true,
  hours: true,
  note: true,
  concerns: true,
  url: true,
  verifiedOn: true,
} as const
