import type { ArticleContent } from '#lib/articles/article.ts'
import type { DiffNames } from '#lib/diff/diff.views.ts'
import { listMediaIds } from '#lib/document/inventory.ts'
import { listCitedReferences } from '#lib/document/sources.ts'
import { db } from '#lib/platform/db.ts'

/** What the ids in these contents stand for now; what has left the library has no name. */
export async function getDiffNames(contents: ArticleContent[]): Promise<DiffNames> {
  const all = (of: (content: ArticleContent) => string[]) => ({ in: [...new Set(contents.flatMap(of))] })
  const [people, topics, sources, pictures] = await Promise.all([
    db().person.findMany({
      where: { id: all(({ authorIds, editorIds }) => [...authorIds, ...editorIds]) },
      select: { id: true, name: true },
    }),
    db().topic.findMany({ where: { id: all(({ topicIds }) => topicIds) }, select: { id: true, name: true } }),
    db().reference.findMany({
      where: { id: all(({ body }) => listCitedReferences(body)) },
      select: { id: true, title: true, year: true },
    }),
    db().media.findMany({
      where: { id: all(({ body }) => listMediaIds(body)) },
      select: { id: true, alt: true, fileName: true },
    }),
  ])
  return {
    people: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    topics: Object.fromEntries(topics.map(({ id, name }) => [id, name])),
    sources: Object.fromEntries(
      sources.map(({ id, title, year }) => [id, year ? `${title} (${year})` : title]),
    ),
    pictures: Object.fromEntries(pictures.map(({ id, alt, fileName }) => [id, alt || fileName])),
  }
}
