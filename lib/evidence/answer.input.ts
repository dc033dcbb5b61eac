import { z } from 'zod'
import { dispositionLimits } from '#lib/evidence/decide-disposition.ts'

const reason = z.string().trim().max(dispositionLimits.reasonLength, 'At most 2,000 characters.')

/** The form that answers a point. An acceptance holds while the sentence stands; an override for so many days. */
export const answerInput = z.object({
  kind: z.enum(['accepted', 'override', 'fixed', 'cited']),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  ruleId: z.string().max(8),
  subject: z.string().max(4_000),
  reason,
  days: z.union([z.literal(''), z.coerce.number().int().min(1).max(dispositionLimits.days)]).default(''),
})

/** The form that takes an answer back. */
export const withdrawAnswerInput = z.object({ reason })
