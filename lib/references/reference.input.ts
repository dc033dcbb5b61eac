import { z } from 'zod'
import { ReferenceKind, ReferenceStatus } from '#generated/prisma/enums.ts'
import { parseDoi, parseIsbn, parsePmid, parseWebAddress } from '#lib/references/identifiers.ts'
import { maxAuthors } from '#lib/references/reference.ts'
import { tidy } from '#lib/references/tidy-text.ts'

/** The last year a source may be of; ours, so that a slip of the key is caught. */
const lastYear = 2100

const line = (longest = 300) =>
  z
    .string()
    .default('')
    .transform((value) => tidy(value, longest + 1))
    .refine((value) => value.length <= longest, { error: `No more than ${longest} characters.` })
const optional = (longest?: number) => line(longest).transform((value) => value || null)

/** A field that holds an identifier in any spelling, or nothing. */
const identifier = (parse: (text: string) => string | null, problem: string) =>
  z
    .string()
    .max(2_048, 'This is too long.')
    .default('')
    .transform((value, context) => {
      if (value.trim() === '') return null
      const parsed = parse(value.trim())
      if (parsed === null) context.addIssue({ code: 'custom', message: problem })
      return parsed
    })

const number = (low: number, high: number, problem: string) =>
  line(20)
    .refine(
      (value) => value === '' || (/^\d{1,9}$/.test(value) && Number(value) >= low && Number(value) <= high),
      {
        error: problem,
      },
    )
    .transform((value) => (value === '' ? null : Number(value)))

const box = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

/** A calendar day, or nothing. */
export const dayField = z
  .string()
  .default('')
  .refine((value) => value === '' || z.iso.date().safeParse(value).success, {
    error: 'Give a day, such as 14 November 2026.',
  })
  .transform((value) => value || null)

/** The form of a source. What its kind needs and does not have is judged later, so that everything is told at once. */
export const referenceFields = {
  kind: z.enum(ReferenceKind, { error: 'Say what kind of source it is.' }),
  title: line(1_000),
  authors: z
    .string()
    .max(20_000, 'This is too long.')
    .default('')
    .transform((value) =>
      value
        .split('\n')
        .map((name) => tidy(name, 200))
        .filter(Boolean),
    )
    .refine((names) => names.length <= maxAuthors, {
      error: `No more than ${maxAuthors} names: tick “and others”.`,
    }),
  moreAuthors: box,
  containerTitle: optional(),
  publisher: optional(),
  year: number(1500, lastYear, 'Give the year in four digits.'),
  volume: optional(40),
  issue: optional(40),
  pages: optional(60),
  doi: identifier(parseDoi, 'This is not a DOI: it begins with 10. and has a slash.'),
  pmid: identifier(parsePmid, 'A PubMed number has one to eight digits.'),
  isbn: identifier(parseIsbn, 'The check digit of this ISBN is wrong: look at it again.'),
  url: identifier(parseWebAddress, 'An address begins with https:// or http://.'),
  accessedOn: dayField,
  sampleSize: number(1, 999_999_999, 'Give the number of people in digits.'),
}

/** What a form of a source says besides: to save what is not complete, or what looks like another. */
const assent = { incomplete: box, anyway: box }

/** The form of a new source. */
export const newReferenceInput = z
  .object({ ...referenceFields, ...assent })
  .transform(({ incomplete, anyway, ...facts }) => ({ facts, assent: { incomplete, anyway } }))

/** The form of a source that is there. */
export const editReferenceInput = z
  .object({
    ...referenceFields,
    ...assent,
    landmark: box,
    referenceId: z.uuid(),
    version: z.coerce.number().int(),
  })
  .transform(({ incomplete, anyway, landmark, referenceId, version, ...facts }) => ({
    edit: { facts, landmark, referenceId, version },
    assent: { incomplete, anyway },
  }))

/** The form of how a source stands in the literature. */
export const referenceStatusInput = z.object({
  referenceId: z.uuid(),
  version: z.coerce.number().int(),
  status: z.enum(ReferenceStatus, { error: 'Choose how the source stands.' }),
  checkedOn: dayField,
  note: optional(1_000),
  supersededBy: optional(2_048),
})
