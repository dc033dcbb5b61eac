import { toIsoDay } from '#lib/dates.ts'
import type { FormState } from '#lib/form-state.ts'
import type { Finding } from '#lib/references/finding.views.ts'
import type { PastedSource } from '#lib/references/paste.views.ts'
import type { DeskReference, Source } from '#lib/references/reference.views.ts'
import type { MissingFact } from '#lib/references/reference-needs.ts'

/** A source as the editor cites it: what readers will see of it, and its findings. */
export type CitableSource = Omit<Source, 'ordinal'> & { findings: Finding[]; missing: MissingFact[] }

/** The same on its way to the browser: days are texts. */
export type SentSource = Omit<CitableSource, 'accessedOn' | 'statusCheckedOn'> & {
  accessedOn: string | null
  statusCheckedOn: string | null
}

/** What the library answers while someone types, or for given ids. */
export type SourcesAnswer = { sources: SentSource[] }
/** What the library answers to pasted text: the sources in it, and those of the library they already are. */
export type ReadAnswer =
  | { kind: 'read'; found: PastedSource[]; known: SentSource[] }
  | { kind: 'refused'; problem: string }
/** What the library answers to a new source. */
export type AddAnswer = { kind: 'added'; source: SentSource } | { kind: 'refused'; state: FormState }

/** Prepares a source for its way to the browser. */
export function toSentSource(reference: DeskReference): SentSource {
  const {
    supersededBy: _,
    supersedes: __,
    createdAt: ___,
    version: ____,
    landmark: _____,
    ...rest
  } = reference
  return { ...rest, statusCheckedOn: reference.statusCheckedOn && toIsoDay(reference.statusCheckedOn) }
}

/** A source as it arrived. */
export function toCitableSource({ accessedOn, statusCheckedOn, ...rest }: SentSource): CitableSource {
  return {
    ...rest,
    accessedOn: accessedOn === null ? null : new Date(accessedOn),
    statusCheckedOn: statusCheckedOn === null ? null : new Date(statusCheckedOn),
  }
}
