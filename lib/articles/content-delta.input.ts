import { z } from 'zod'
import { maxSteps } from '#lib/articles/content-delta.ts'
import { maxNesting } from '#lib/document/json-guard.ts'

const unsafeKeys = ['__proto__', 'constructor', 'prototype']
const position = z.int().min(0).max(10_000_000)
const key = z.union([
  z
    .string()
    .max(200)
    .refine((name) => !unsafeKeys.includes(name), { message: 'This name is not allowed anywhere.' }),
  position,
])
const at = z.array(key).max(maxNesting)
const value = z.unknown().refine((one): boolean => one !== undefined, { message: 'A value is missing.' })

const stepSchema = z.discriminatedUnion('op', [
  /** Puts a value in the place of another, or adds a member to an object; an empty `at` replaces everything. */
  z.strictObject({ op: z.literal('set'), at, value }),
  z.strictObject({ op: z.literal('unset'), at: at.min(1) }),
  /** Takes `remove` elements out of a list at `from`, and puts `insert` in their place. */
  z.strictObject({
    op: z.literal('splice'),
    at,
    from: position,
    remove: position,
    insert: z.array(value).max(10_000),
  }),
  /** The same for a text, in UTF-16 units; never through the middle of a surrogate pair. */
  z.strictObject({ op: z.literal('text'), at, from: position, remove: position, insert: z.string() }),
])

/** What changed between two contents, as steps to be taken one after another; whoever sends one is not believed. */
export const contentDeltaSchema = z.array(stepSchema).max(maxSteps)

export type ContentDelta = z.infer<typeof contentDeltaSchema>
