import type { ReferenceDraft } from '#lib/references/reference.ts'
import type { MissingFact } from '#lib/references/reference-needs.ts'
import type { ExistingReference } from '#lib/references/same-source.ts'

/** One source of pasted text, compared with the library. `place` is its place in the text, from 1. */
export type PastedSource = { place: number } & PastedFacts

type PastedFacts =
  | { kind: 'new'; draft: ReferenceDraft; missing: MissingFact[] }
  | { kind: 'existing'; draft: ReferenceDraft; existing: ExistingReference }
  | { kind: 'unread'; text: string; problem: string }

/** What a paste box shows: nothing yet, why it was not read, or what was found. */
export type PasteState =
  | { kind: 'untouched' }
  | { kind: 'refused'; problem: string; pasted: string }
  | { kind: 'read'; sources: PastedSource[] }
