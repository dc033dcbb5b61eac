import type { AccessRefusal } from '#lib/accounts/policy.ts'
import { roleWords } from '#lib/accounts/role-words.ts'
import { assertNever } from '#lib/assert-never.ts'
import { type FormState, formDone, formRefused } from '#lib/form-state.ts'
import type { Result } from '#lib/result.ts'

/** Why the desk did not save something. */
export type SaveRefusal =
  | AccessRefusal
  | { kind: 'not-found' }
  /** Somebody else saved meanwhile; `present` is what is saved now, by field name, as a form shows it. */
  | { kind: 'stale-version'; version: number; present: Record<string, string> }
  /** One field cannot be as it is, in a sentence. */
  | { kind: 'field'; field: string; problem: string }

/** What a command of the desk answers. */
export type Saved<Value = null> = Result<Value, SaveRefusal>

/**
 * What the form shows after a save. After a stale one all that was typed is still there, each field that differs says
 * what is saved now, and the form has learnt the present version: sending it again replaces what is there, knowingly.
 */
export function answerSave(form: FormData, result: Result<unknown, SaveRefusal>, message: string): FormState {
  return result.ok ? formDone(message) : answerRefusal(form, result.refusal)
}

function answerRefusal(form: FormData, refusal: SaveRefusal): FormState {
  switch (refusal.kind) {
    case 'not-found':
      return formRefused(form, 'This is no longer here: somebody has removed it meanwhile.')
    case 'field':
      return formRefused(form, 'One field needs another look.', { [refusal.field]: refusal.problem })
    case 'stale-version':
      return toStale(form, refusal)
    case 'role-may-not':
    case 'article-of-others':
    case 'own-article':
    case 'wrong-state':
      return formRefused(form, describeAccess(refusal))
    default:
      return assertNever(refusal)
  }
}

/** Why somebody may not be here, in a sentence. */
export function describeAccess(refusal: AccessRefusal): string {
  return refusal.kind === 'role-may-not'
    ? `As ${roleWords[refusal.role].toLowerCase()} you cannot do this. Ask an administrator to do it, or to change your role.`
    : 'You cannot do this now.'
}

function toStale(
  form: FormData,
  { version, present }: Extract<SaveRefusal, { kind: 'stale-version' }>,
): FormState {
  const differing = Object.entries(present).filter(([name, value]) => sentAs(form, name) !== toLines(value))
  const state = formRefused(
    form,
    'Somebody else saved this while you were working on it. Nothing you typed is lost: each field that differs says what is saved now. Save again to replace it with yours.',
    Object.fromEntries(
      differing.map(([name, value]) => [name, value === '' ? 'Saved now: nothing.' : `Saved now: ${value}`]),
    ),
  )
  return state.kind === 'refused' ? { ...state, typed: { ...state.typed, version: String(version) } } : state
}

/** A field as `present` would say it: of several boxes ticked under one name, all of them. */
function sentAs(form: FormData, name: string): string {
  return form.getAll(name).map(toLines).join(', ')
}

/** Browsers send Windows line ends. */
function toLines(value: FormDataEntryValue): string {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : ''
}
