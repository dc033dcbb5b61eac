import type { DeskSearch } from '#lib/desk/desk-search-answer.ts'

/** Longest search, in UTF-16 units. */
export const longestSearch = 100

/**
 * Asks the desk what there is for some words, from the browser.
 * @throws Error when the desk did not answer, or the search was given up
 */
export async function searchDesk(q: string, signal: AbortSignal): Promise<DeskSearch> {
  const answer = await fetch(`/admin/search?${new URLSearchParams({ q })}`, {
    signal,
    headers: { Accept: 'application/json' },
  })
  if (!answer.ok) throw new Error(`The search was answered with ${answer.status}.`)
  // Fetched with the first search: every screen of the desk would carry the schema library otherwise.
  const { deskSearchSchema } = await import('#lib/desk/desk-search-answer.ts')
  return deskSearchSchema.parse(await answer.json())
}
