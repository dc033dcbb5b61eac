import { z } from 'zod'
import { contentDeltaSchema } from '#lib/articles/content-delta.input.ts'

/** Largest body of a save, in bytes; the front door takes no more. */
export const maxSaveBytes = 1_000_000

const block = z.int().min(0).max(100_000).nullable()

/**
 * What an editor's tab sends: the steps from the content of `baseVersion` to what it shows now.
 * `block` is the position of the top-level block with the caret, for the colleagues; null when it is in none.
 */
export const saveInputSchema = z.strictObject({
  baseVersion: z.int().min(1).max(2_147_483_646),
  delta: contentDeltaSchema,
  tabId: z.uuid(),
  block,
})

/** What a tab sends while nothing is typed. */
export const presenceInputSchema = z.strictObject({ tabId: z.uuid(), block })

export type SaveInput = z.infer<typeof saveInputSchema>
export type PresenceInput = z.infer<typeof presenceInputSchema>
