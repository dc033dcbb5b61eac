import { z } from 'zod'

/** Longest word on what was done about a report, in UTF-16 units. */
export const longestOutcome = 1_000

/** What was done about a report. */
export const settleInput = z.object({
  reportId: z.uuid(),
  outcome: z
    .string()
    .transform((value) => value.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(3, 'Write in a few words what was done about it.')
        .max(longestOutcome, `At most ${longestOutcome.toLocaleString('en-GB')} characters.`)
        .refine((value) => value.isWellFormed() && !value.includes('\0'), {
          message: 'This text has a character that cannot be stored.',
        }),
    ),
})

export type SettleInput = z.infer<typeof settleInput>

/** Which report is opened again. */
export const reopenInput = z.object({ reportId: z.uuid() })
