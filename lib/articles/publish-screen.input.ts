import { z } from 'zod'
import type { Change } from '#lib/articles/decide-publication.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'
import { type Candidate, resolveLocalTime } from '#lib/schedules/zoned-time.ts'

const version = z.coerce.number().int().min(1)
const words = z.string().trim().max(2_000, 'At most 2,000 characters.').default('')
const when = z.enum(['now', 'later']).default('now')
/** Boxes ticked under one name: none, one or several. */
const ids = z.union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(50)]).default([])

/** What every form about a version says. */
export const versionInput = z.object({ version })

/** To whom a draft is sent, and with what words; no reviewer means whoever takes it up. */
export const submitInput = z.object({
  version,
  reviewerId: z.union([z.literal('').transform(() => null), z.uuid()]),
  note: words,
})

/** A wall-clock time in a zone; `occurrence` when clocks show it twice. */
export const timeFields = {
  date: z.string().default(''),
  time: z.string().default(''),
  zone: z.string().trim().default(''),
  occurrence: z.enum(['', 'first', 'second']).default(''),
}

/** The form that publishes, now or later. */
export const publishInput = z.object({
  version,
  kind: z.enum(['first', 'minor', 'meaning', 'correction'], { error: 'Say what kind of change it is.' }),
  note: words,
  severity: z.enum(['clarification', 'correction', 'safety']).default('correction'),
  was: words,
  isNow: words,
  reason: words,
  unreviewed: words,
  reports: ids,
  when,
  ...timeFields,
})

export type PublishInput = z.infer<typeof publishInput>

/** The form that withdraws, now or later. */
export const withdrawInput = z.object({
  version,
  reason: words,
  redirectTo: z
    .string()
    .trim()
    .max(300, 'At most 300 characters.')
    .transform((path) => path || null),
  when,
  ...timeFields,
})

/** The words that replace those of a correction. */
export const supersedeInput = z.object({
  severity: z.enum(['clarification', 'correction', 'safety']),
  was: words.pipe(z.string().min(1, 'Say what readers were told.')),
  isNow: words.pipe(z.string().min(1, 'Say what it says now.')),
  reason: words.pipe(z.string().min(1, 'Say why it was wrong.')),
})

/** The change a form describes, or what it still has to say, by field. */
export function toChange(input: PublishInput): Result<Change, Record<string, string>> {
  const { kind, note, severity, was, isNow, reason, reports } = input
  if (kind === 'first') return succeed({ kind })
  if (kind === 'minor') return succeed({ kind, note: note || null })
  const missing: Record<string, string> = {
    ...(note === '' && { note: 'Tell readers what changed.' }),
    ...(kind === 'correction' && was === '' && { was: 'Say what readers were told.' }),
    ...(kind === 'correction' && isNow === '' && { isNow: 'Say what it says now.' }),
    ...(kind === 'correction' && reason === '' && { reason: 'Say why it was wrong.' }),
  }
  if (Object.keys(missing).length > 0) return refuse(missing)
  if (kind === 'meaning') return succeed({ kind, note })
  return succeed({ kind, note, correction: { severity, was, isNow, reason }, reportIds: reports })
}

/** The instant that a form's date, time and zone name, or what to say beside the field that is wrong. */
export function toInstant(input: {
  date: string
  time: string
  zone: string
  occurrence: '' | 'first' | 'second'
}): Result<Candidate, Record<string, string>> {
  const { occurrence, ...local } = input
  const resolved = resolveLocalTime(local)
  if (resolved.ok) return resolved
  const { refusal } = resolved
  switch (refusal.kind) {
    case 'unknown-zone':
      return refuse({ zone: 'There is no such time zone. Write it like Europe/London.' })
    case 'no-such-date':
      return refuse({ date: 'This is no date.' })
    case 'no-such-time':
      return refuse({ time: 'This is no time. Write it like 09:30.' })
    case 'missing-time': {
      const { date, time } = refusal.nextValid
      return refuse({
        time: `Clocks are put forward over this time, so it does not exist. The next that does is ${time} on ${date}.`,
      })
    }
    case 'ambiguous-time': {
      const chosen = refusal.candidates[occurrence === 'second' ? 1 : 0]
      if (occurrence !== '' && chosen) return succeed(chosen)
      const offsets = refusal.candidates.map(({ offset }) => `UTC${offset}`).join(', then ')
      return refuse({
        occurrence: `Clocks are put back and show this time twice: ${offsets}. Which is meant?`,
      })
    }
  }
}
