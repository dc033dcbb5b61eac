import { z } from 'zod'
import type { Change } from '#lib/articles/decide-publication.ts'

const words = (max: number) => z.string().trim().min(1).max(max)

const correction = z.strictObject({
  severity: z.enum(['clarification', 'correction', 'safety']),
  was: words(2_000),
  isNow: words(2_000),
  reason: words(2_000),
  supersedesId: z.int().min(1).optional(),
})

/** A change as a form or a schedule says it. */
export const changeSchema: z.ZodType<Change> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('first') }),
  z.strictObject({ kind: z.literal('minor'), note: words(1_000).nullable() }),
  z.strictObject({ kind: z.literal('meaning'), note: words(1_000) }),
  z.strictObject({
    kind: z.literal('correction'),
    note: words(1_000),
    correction,
    reportIds: z.array(z.uuid()).max(50).optional(),
  }),
])

/** What a schedule keeps until its hour. */
export const scheduledPublicationSchema = z.strictObject({ change: changeSchema })

/** What a schedule of a withdrawal keeps until its hour. */
export const scheduledWithdrawalSchema = z.strictObject({
  reason: words(2_000),
  redirectTo: z.string().max(300).nullable(),
})
