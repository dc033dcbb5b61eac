import { z } from 'zod'
import { isSlug, toSlug } from '#lib/slug.ts'

/** Typed text as it is kept: composed, with plain line ends, without space around it. */
function toText(value: string): string {
  return value.normalize('NFC').replace(/\r\n?/g, '\n').trim()
}

/** Several lines, at most `max` UTF-16 units; may be empty. */
export function textField(max: number) {
  return z
    .string()
    .default('')
    .transform(toText)
    .pipe(z.string().max(max, `This is too long: ${max.toLocaleString('en-GB')} characters are the most.`))
}

/** One line, at most `max` UTF-16 units; may be empty. Line breaks and tabs become spaces. */
export function lineField(max: number) {
  return textField(max).transform((value) => value.replace(/\s+/g, ' '))
}

/** A text that must not be empty; `missing` says what to write. */
export function required<Field extends z.ZodType<string, string | undefined>>(field: Field, missing: string) {
  return field.refine((value) => value !== '', missing)
}

const slugShape =
  'An address is made of lower-case words, digits and single hyphens, such as “living-with-migraine”.'

/** The last part of an address: lower-case words joined by hyphens. Left empty, it is made from the name. */
export const slugField = textField(120).refine((slug) => slug === '' || isSlug(slug), slugShape)

/** Fills an empty slug from the name; sends the form back when no address can be made of it. */
export function withSlugFrom<Name extends string>(name: Name) {
  return <Input extends { slug: string } & Record<Name, string>>(
    input: Input,
    context: z.RefinementCtx<Input>,
  ): Input => {
    const slug = input.slug || toSlug(input[name])
    if (slug === '') context.addIssue({ code: 'custom', path: ['slug'], message: slugShape })
    return { ...input, slug }
  }
}

/** A calendar day from `<input type="date">`, at midnight UTC; null when left empty. */
export const dayField = z
  .string()
  .default('')
  .transform((value, context) => {
    if (value === '') return null
    const day = new Date(`${value}T00:00:00Z`)
    if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(day.getTime())) return day
    context.addIssue({ code: 'custom', message: 'Write the day as 2026-11-24.' })
    return z.NEVER
  })

/** A web address of somebody else's. */
export const webAddressField = lineField(500).refine((value) => {
  if (!URL.canParse(value)) return false
  const { protocol, username } = new URL(value)
  return (protocol === 'https:' || protocol === 'http:') && username === ''
}, 'Give the whole address, such as https://www.samaritans.org/.')

/** A box: ticked or not sent. */
export const boxField = z
  .string()
  .optional()
  .transform((value) => value !== undefined)

/** Words with commas or line ends between them, without repeats. */
export function wordsField(max: number) {
  return textField(max).transform((value) => [
    ...new Set(
      value
        .split(/[,\n]/)
        .map((word) => word.trim())
        .filter(Boolean),
    ),
  ])
}

/** What an edit names: the row and the version it was based on. No `id` makes a new one. */
export const savedRowFields = {
  id: z
    .union([z.literal(''), z.uuid()])
    .default('')
    .transform((id) => (id === '' ? null : id)),
  version: z.coerce.number().int().min(0).default(0),
}

/** What is to be removed, and the version that was looked at. */
export const removedRowSchema = z.object({ id: z.uuid(), version: z.coerce.number().int().min(0) })
