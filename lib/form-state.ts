import type { z } from 'zod'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** What a form of the desk shows: nothing yet, that it was done, or what was wrong, with all that was typed. */
export type FormState =
  | { kind: 'untouched' }
  | { kind: 'done'; message: string }
  | {
      kind: 'refused'
      /** One or two sentences that say what to do. */
      problem: string
      /** Sentences for single fields, by name. */
      fields: Record<string, string>
      /** What was typed, by field name; never a password. A name that occurs several times has a line for each. */
      typed: Record<string, string>
    }

/** What answers a form of the desk. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>

/** A form nobody has sent yet. */
export const untouched: FormState = { kind: 'untouched' }

/** The form was carried out; `message` says what is so now. */
export function formDone(message: string): FormState {
  return { kind: 'done', message }
}

/** The form comes back with everything that was typed, except passwords. */
export function formRefused(form: FormData, problem: string, fields: Record<string, string> = {}): FormState {
  return { kind: 'refused', problem, fields, typed: listTyped(form) }
}

/**
 * Reads a form by its schema. A field that is not as it must be sends the form back with a sentence beside it;
 * the sentences are the schema's own, so write them there.
 * A name that occurs several times is read as a list.
 */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
): Result<z.output<Schema>, FormState> {
  const sent = Object.fromEntries(
    [...new Set(form.keys())]
      .filter((name) => !name.startsWith('$ACTION'))
      .map((name) => {
        const values = form.getAll(name)
        return [name, values.length === 1 ? values[0] : values]
      }),
  )
  const parsed = schema.safeParse(sent)
  if (parsed.success) return succeed(parsed.data)
  const fields = Object.fromEntries(
    parsed.error.issues.map((issue) => [String(issue.path[0] ?? ''), issue.message]).reverse(),
  )
  const count = Object.keys(fields).length
  const problem = count === 1 ? 'One field needs another look.' : `${count} fields need another look.`
  return refuse(formRefused(form, problem, fields))
}

const secretNames = /password|code|secret|token/i

/** What a form holds, by field name; no password. A name that occurs several times has a line for each. */
export function listTyped(form: FormData): Record<string, string> {
  const typed = new Map<string, string>()
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$ACTION') || secretNames.test(name)) continue
    const before = typed.get(name)
    // Several boxes of one name: a line each.
    typed.set(name, before === undefined ? value : `${before}\n${value}`)
  }
  return Object.fromEntries(typed)
}
