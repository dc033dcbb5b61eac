import { z } from 'zod'
import type { FormState } from '#lib/form-state.ts'

/** Most articles that something is done to at once; a page of the list. */
export const mostAtOnce = 50

const fromList = 'Choose one from the list.'
const id = z.uuid(fromList)
const articles = z
  .preprocess(
    (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]),
    z.array(z.uuid()),
  )
  .pipe(
    z
      .array(z.uuid())
      .min(1, 'Choose at least one article.')
      .max(mostAtOnce, `At most ${mostAtOnce} articles at once.`),
  )

/** What is done to the chosen articles, one after the other. */
export const bulkInput = z.discriminatedUnion(
  'do',
  [
    z.object({
      do: z.literal('assign'),
      user: z.union([id, z.literal('none')], fromList),
      article: articles,
    }),
    z.object({ do: z.literal('add-topic'), topic: id, article: articles }),
    z.object({ do: z.literal('remove-topic'), topic: id, article: articles }),
    z.object({
      do: z.literal('submit'),
      reviewer: z.union([id, z.literal('any')], fromList),
      article: articles,
    }),
  ],
  'Choose what to do.',
)

export type BulkInput = z.infer<typeof bulkInput>

/** Nothing was done: the first sentence that a field of the form came back with. */
export function refuseBulk(state: FormState): BulkState {
  const [problem] = state.kind === 'refused' ? Object.values(state.fields) : []
  return { kind: 'refused', problem: problem ?? 'Choose what to do.' }
}

/** What became of one article. */
export type BulkResult = { id: string; title: string; ok: boolean; sentence: string }

/** What the form above a list shows: nothing yet, why nothing was done, or what happened to each. */
export type BulkState =
  | { kind: 'untouched' }
  | { kind: 'refused'; problem: string }
  | { kind: 'done'; results: BulkResult[] }

/** How many it worked for, and how many not. */
export function describeBulk(results: BulkResult[]): string {
  const done = results.filter(({ ok }) => ok).length
  const left = results.length - done
  const articles = (count: number) => `${count} ${count === 1 ? 'article' : 'articles'}`
  if (left === 0) return `Done for ${articles(done)}.`
  if (done === 0) return `Done for none of ${articles(left)}.`
  return `Done for ${articles(done)}, not for ${left}.`
}

/** A draft’s topics with one more at the end, or without one; null when that changes nothing. */
export function changeTopics(topicIds: string[], change: { add?: string; remove?: string }): string[] | null {
  const { add, remove } = change
  if (add !== undefined) return topicIds.includes(add) ? null : [...topicIds, add]
  return remove !== undefined && topicIds.includes(remove) ? topicIds.filter((one) => one !== remove) : null
}
