import { decideAccess, type Standing } from '#lib/accounts/policy.ts'
import { articleFilterSchema } from '#lib/desk/article-filter.ts'
import { stateWords } from '#lib/desk/describe-state.ts'
import { listDeskArticles } from '#lib/desk/desk-articles.queries.ts'
import { listRooms } from '#lib/desk/desk-rooms.ts'
import type { DeskHit, DeskSearch } from '#lib/desk/desk-search-answer.ts'
import { foldWords, splitSearch } from '#lib/desk/fold-words.ts'
import { db } from '#lib/platform/db.ts'
import { searchLibrary } from '#lib/references/reference-list.queries.ts'

/** Found of each kind. */
const most = { articles: 8, sources: 5, people: 5 } as const

/** What this user may open that some words name; without words the rooms and what was worked on last. */
export async function findInDesk(user: Standing, q: string, today: Date): Promise<DeskSearch> {
  const [articles, sources, people] = await Promise.all([
    listDeskArticles(user, articleFilterSchema.parse({ q }), { today, take: most.articles }),
    q !== '' && decideAccess(user, 'reference.edit').ok ? searchLibrary(q) : [],
    q !== '' && decideAccess(user, 'person.edit').ok ? findPeople(q) : [],
  ])
  const groups = [
    {
      title: 'Articles',
      hits: articles.lines.map(({ id, title, state }) => ({
        href: `/admin/articles/${id}`,
        name: title,
        note: stateWords[state].word,
      })),
    },
    {
      title: 'Sources',
      hits: sources.slice(0, most.sources).map(({ id, title, year, key }) => ({
        href: `/admin/sources/${id}`,
        name: title,
        note: `${year ?? key}`,
      })),
    },
    { title: 'People', hits: people },
    { title: 'Rooms', hits: findRooms(user, q) },
  ]
  return { groups: groups.filter(({ hits }) => hits.length > 0) }
}

async function findPeople(q: string): Promise<DeskHit[]> {
  const words = splitSearch(q).map((word) => `%${word}%`)
  const rows = await db().$queryRaw<{ id: string; name: string; jobTitle: string }[]>`
    SELECT "id", "name", "jobTitle" FROM "Person"
     WHERE fold_words("name") LIKE ALL (${words}) ORDER BY "name" LIMIT ${most.people}`
  return rows.map(({ id, name, jobTitle }) => ({ href: `/admin/people/${id}`, name, note: jobTitle }))
}

function findRooms(user: Standing, q: string): DeskHit[] {
  const words = foldWords(q)
  return listRooms(user)
    .flat()
    .filter(({ name }) => foldWords(name).includes(words))
    .map(({ path, name }) => ({ href: path, name, note: '' }))
}
