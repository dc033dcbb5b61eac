import { z } from 'zod'

/** Shortest and longest message, in UTF-16 units: long enough to say what is wrong, short enough to read. */
export const messageLength = { min: 10, max: 4_000 } as const

/** The name of the field that people do not see and machines fill in. */
export const trapField = 'website'

/** A form field as browsers send it: with Windows line ends, or absent. */
const text = z
  .string()
  .default('')
  .transform((value) => value.replace(/\r\n?/g, '\n').trim())

/** What a reader reports. Whether it is long enough is decided later, so that a refusal can give the words back. */
export const reportInputSchema = z.object({
  slug: z
    .string()
    .max(200)
    .regex(/^[a-z0-9-]+$/),
  passage: text.pipe(z.string().max(500)),
  message: text,
  [trapField]: text,
})

export type ReportInput = z.infer<typeof reportInputSchema>
