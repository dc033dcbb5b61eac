import { cardFilters, listCards } from '#lib/articles/article-card.queries.ts'
import { db } from '#lib/platform/db.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { getSiteFrame } from '#lib/settings/site.queries.ts'
import { Unavailable } from '#server/shelf/maker.ts'
import type { Shelf } from '#server/shelf/shelf.ts'

/** So many of the newest articles are put on the shelf before anyone asks; the number of all articles does not matter. */
export const warmedArticles = 200

/**
 * Puts the pages most likely wanted on the shelf, one after another behind the readers: lists, policies and the
 * newest articles. A database that goes away an hour after the first start then takes none of them along.
 * Ends early when asked to stop, or when the database is already away.
 */
export async function warmUp(shelf: Pick<Shelf, 'answer'>, stop: AbortSignal): Promise<void> {
  for (const path of await listLikelyPaths()) {
    if (stop.aborted) return
    try {
      await shelf.answer(path)
    } catch (error) {
      if (error instanceof Unavailable) return
      throw error
    }
  }
}

async function listLikelyPaths(): Promise<string[]> {
  const [{ navigation, policies, themePath }, cards] = await Promise.all([
    getSiteFrame(),
    listCards(db(), cardFilters.all, { limit: warmedArticles }),
  ])
  const { home, articles, topics, people, corrections, glossary } = readerPaths
  const lists = [home(), articles(), topics(), people(), corrections(), glossary()]
  return [
    ...(themePath ? [themePath] : []),
    ...lists,
    ...[...navigation, ...policies, ...cards].map(({ path }) => path),
  ]
}
