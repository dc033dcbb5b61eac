import { type HouseWords, houseWords } from '#lib/evidence/word-lists.ts'
import type { Db } from '#lib/platform/db.ts'
import { wordListsSchema } from '#lib/word-lists/word-list.input.ts'
import type { WordListDesk } from '#lib/word-lists/word-list.views.ts'

/** An edition never changes, so the last one read is kept: a check of many articles reads it once. */
let last: (HouseWords & { edition: NonNullable<HouseWords['edition']> }) | null = null

/** The word lists that hold now: the newest edition of the house's own, or those that come with the rules. */
export async function getHouseWords(db: Db): Promise<HouseWords> {
  const newest = await db.wordListEdition.findFirst({
    select: { number: true, at: true },
    orderBy: { number: 'desc' },
  })
  if (!newest) return houseWords
  if (last?.edition.number === newest.number && last.edition.on.getTime() === newest.at.getTime()) return last
  const { lists } = await db.wordListEdition.findUniqueOrThrow({
    where: { number: newest.number },
    select: { lists: true },
  })
  last = { lists: wordListsSchema.parse(lists), edition: { number: newest.number, on: newest.at } }
  return last
}

/** The lists as the desk shows them. */
export async function getWordListDesk(db: Db): Promise<WordListDesk> {
  const [{ lists, edition }, newest] = await Promise.all([
    getHouseWords(db),
    db.wordListEdition.findFirst({ select: { byName: true }, orderBy: { number: 'desc' } }),
  ])
  return {
    lists,
    edition: edition && { ...edition, byName: newest?.byName ?? 'Somebody' },
    version: edition?.number ?? 0,
  }
}
