import { z } from 'zod'

/** Something that can be opened: what it is, its name, and a word to tell it from others. */
const hit = z.strictObject({ href: z.string().startsWith('/'), name: z.string(), note: z.string() })
const group = z.strictObject({ title: z.string(), hits: z.array(hit) })

/** What a search of the desk found, in groups; a group without anything is left out. */
export const deskSearchSchema = z.strictObject({ groups: z.array(group) })

export type DeskSearch = z.infer<typeof deskSearchSchema>
export type DeskHit = z.infer<typeof hit>

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
  return deskSearchSchema.parse(await answer.json())
}
