import type { AccessRefusal } from '#lib/accounts/policy.ts'
import type { DeskReference } from '#lib/references/reference.views.ts'
import type { MissingFact } from '#lib/references/reference-needs.ts'
import { describeExisting, type ExistingReference } from '#lib/references/same-source.ts'

/** Why a change to the library was refused. */
export type ReferenceRefusal =
  | AccessRefusal
  | { kind: 'reference-not-found' }
  /** Someone saved in between; `present` is the source as it is now. */
  | { kind: 'stale-reference'; present: DeskReference }
  | { kind: 'already-there'; existing: ExistingReference }
  | { kind: 'incomplete'; missing: MissingFact[] }
  | { kind: 'no-such-successor' }
  | { kind: 'succeeds-itself' }
  | { kind: 'finding-not-found' }
  | { kind: 'ledger-full' }

/** What to do about a refused change, in a sentence or two. */
export function describeReferenceRefusal(refusal: ReferenceRefusal): string {
  switch (refusal.kind) {
    case 'reference-not-found':
      return 'This source is no longer in the library.'
    case 'stale-reference':
      return `Someone saved this source while you had it open (it is at version ${refusal.present.version} now). What you typed is still here: compare it with the present state, then save again.`
    case 'already-there':
      return refusal.existing.by === 'title'
        ? `${describeExisting(refusal.existing)} Use that one, or tick “It is another source” and save again.`
        : `${describeExisting(refusal.existing)} Use that one: a source stands in the library once.`
    case 'incomplete':
      return `${refusal.missing.length === 1 ? 'One thing is' : `${refusal.missing.length} things are`} missing for a source of this kind. Fill in what you can; tick “Save it incomplete” to finish it later.`
    case 'no-such-successor':
      return 'No source of the library has this key, DOI or PubMed number. Add the newer source first.'
    case 'succeeds-itself':
      return 'A source cannot be superseded by itself, nor by one that it superseded.'
    case 'finding-not-found':
      return 'This finding is no longer in the ledger.'
    case 'ledger-full':
      return 'The ledger of one source holds at most 100 findings.'
    default:
      return 'Your role may not change the library of sources.'
  }
}
