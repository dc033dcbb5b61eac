import { type FormState, formRefused } from '#lib/form-state.ts'
import {
  type AddAnswer,
  type CitableSource,
  type ReadAnswer,
  type SourcesAnswer,
  toCitableSource,
} from '#lib/references/citing.views.ts'
import type { PastedSource } from '#lib/references/paste.views.ts'

/** How long an answer may take, in milliseconds. */
const patience = 15_000

/** Said when no answer came: nothing typed is lost. */
export const noAnswer = 'The library does not answer. What you typed is still here: try again in a moment.'

/** The sources that fit what is being typed, best first. Rejects when there is no answer, or when `signal` gives it up. */
export async function searchSources(typed: string, signal: AbortSignal): Promise<CitableSource[]> {
  return listSources(new URLSearchParams({ q: typed.slice(0, 200) }), signal)
}

/** The sources with these ids, as far as the library has them. */
export async function listSourcesById(ids: string[]): Promise<CitableSource[]> {
  return ids.length === 0
    ? []
    : listSources(new URLSearchParams(ids.map((id) => ['id', id])), AbortSignal.timeout(patience))
}

async function listSources(query: URLSearchParams, signal: AbortSignal): Promise<CitableSource[]> {
  const response = await fetch(`/admin/sources/search?${query}`, {
    headers: { Accept: 'application/json' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
  })
  if (!response.ok || !isJson(response)) throw new Error(`The library answered ${response.status}.`)
  const { sources }: SourcesAnswer = await response.json()
  return sources.map(toCitableSource)
}

/** What was found in pasted text. */
export type Reading =
  | { kind: 'read'; found: PastedSource[]; known: CitableSource[] }
  | { kind: 'refused'; problem: string }

/** Has pasted text taken apart and compared with the library. Never rejects. */
export async function readPastedText(pasted: string): Promise<Reading> {
  try {
    const response = await post('/admin/sources/read', JSON.stringify({ pasted }), 'application/json')
    if (response.status === 413)
      return { kind: 'refused', problem: 'This is too large. Paste fewer sources at a time.' }
    if (!isJson(response)) return { kind: 'refused', problem: describeStatus(response.status) }
    const answer: ReadAnswer = await response.json()
    return answer.kind === 'read' ? { ...answer, known: answer.known.map(toCitableSource) } : answer
  } catch {
    return { kind: 'refused', problem: noAnswer }
  }
}

/** Adds a source to the library by the form that describes it. Never rejects; a refusal gives the form back. */
export async function addSourceByForm(
  form: FormData,
): Promise<{ kind: 'added'; source: CitableSource } | { kind: 'refused'; state: FormState }> {
  const typed = new URLSearchParams()
  for (const [name, value] of form) if (typeof value === 'string') typed.append(name, value)
  try {
    const response = await post('/admin/sources/add', typed.toString(), 'application/x-www-form-urlencoded')
    if (!isJson(response))
      return { kind: 'refused', state: formRefused(form, describeStatus(response.status)) }
    const answer: AddAnswer = await response.json()
    return answer.kind === 'added' ? { kind: 'added', source: toCitableSource(answer.source) } : answer
  } catch {
    return { kind: 'refused', state: formRefused(form, noAnswer) }
  }
}

function post(address: string, body: string, type: string): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': type, Accept: 'application/json' },
    body,
    signal: AbortSignal.timeout(patience),
  })
}

function isJson(response: Response): boolean {
  return response.headers.get('Content-Type')?.includes('json') ?? false
}

function describeStatus(status: number): string {
  return status === 401 || status === 403
    ? 'You are signed out, or may not change the library. Sign in in another tab, then try again.'
    : noAnswer
}
