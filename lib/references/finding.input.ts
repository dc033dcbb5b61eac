import { z } from 'zod'
import { FindingMeasure } from '#generated/prisma/enums.ts'
import { tidy } from '#lib/references/tidy-text.ts'

const line = (longest: number, problem?: string) =>
  z
    .string()
    .default('')
    .transform((value) => tidy(value, longest + 1))
    .refine((value) => value.length <= longest, { error: `No more than ${longest} characters.` })
    .refine((value) => problem === undefined || value !== '', { error: problem ?? '' })

/** "43", "0.53", "−0.51", "749 634" or "1,162"; nothing is null. */
const figure = line(40)
  .transform((value) => value.replace(/[\s,\u2009\u00a0]/g, '').replace('−', '-'))
  .refine((value) => value === '' || /^-?\d{1,12}(?:\.\d{1,10})?$/.test(value), {
    error: 'Give a number, such as 43 or 0.53.',
  })
  .transform((value) => (value === '' ? null : Number(value)))

const target = { referenceId: z.uuid(), version: z.coerce.number().int() }

/** The form of one line of the ledger. */
export const findingInput = z
  .object({
    ...target,
    findingId: z.uuid().optional(),
    outcome: line(300, 'Say what was counted or measured.'),
    figure: figure.refine((value) => value !== null, { error: 'Give the figure.' }),
    unit: line(80, 'Say what the figure is: percent, months, hazard ratio …'),
    intervalLow: figure,
    intervalHigh: figure,
    population: line(300, 'Say in whom it was measured.'),
    comparator: line(300).transform((value) => value || null),
    comparatorFigure: figure,
    measure: z.enum(FindingMeasure, { error: 'Say whether the figure is absolute or relative.' }),
    note: line(1_000).transform((value) => value || null),
  })
  .superRefine((finding, context) => {
    const { intervalLow: low, intervalHigh: high } = finding
    if ((low === null) !== (high === null))
      context.addIssue({ code: 'custom', path: ['intervalHigh'], message: 'An interval has two ends.' })
    if (low !== null && high !== null && low > high)
      context.addIssue({
        code: 'custom',
        path: ['intervalHigh'],
        message: 'The upper end is below the lower one.',
      })
    if (finding.comparatorFigure !== null && finding.comparator === null)
      context.addIssue({
        code: 'custom',
        path: ['comparator'],
        message: 'Say with what this figure was measured.',
      })
  })
  .transform(({ referenceId, version, findingId, figure: value, ...rest }) => ({
    referenceId,
    version,
    findingId: findingId ?? null,
    finding: { ...rest, figure: value ?? 0 },
  }))

/** A line of the ledger that moves or goes. */
export const findingStepInput = z.object({
  ...target,
  findingId: z.uuid(),
  step: z.enum(['up', 'down', 'remove']),
})
