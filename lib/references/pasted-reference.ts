import type { ReferenceDraft } from '#lib/references/reference.ts'

/** One source found in pasted text, or a piece of it that says nothing readable, with the reason in a sentence. */
export type ReadReference =
  | { kind: 'read'; draft: ReferenceDraft }
  | { kind: 'unread'; text: string; problem: string }

/** Why pasted text was not looked at. */
export type PasteRefusal =
  | { kind: 'empty' }
  | { kind: 'too-long' }
  | { kind: 'too-many' }
  | { kind: 'not-json' }

/** Longest text that is read at once, in UTF-16 units, and most sources in it. */
export const pasteLimits = { length: 200_000, references: 100 } as const

/** A piece that could not be read; its beginning is enough to find it again. */
export function unread(text: string, problem: string): ReadReference {
  return { kind: 'unread', text: text.replace(/\s+/g, ' ').slice(0, 160), problem }
}

/** What to do about text that was not read. */
export function describePasteRefusal(refusal: PasteRefusal): string {
  switch (refusal.kind) {
    case 'empty':
      return 'Paste a DOI, a PubMed number, an address or a reference first.'
    case 'too-long':
      return `This is more than ${pasteLimits.length.toLocaleString('en-GB')} characters. Paste fewer sources at a time.`
    case 'too-many':
      return `This holds more than ${pasteLimits.references} sources. Paste fewer at a time.`
    case 'not-json':
      return 'This begins like CSL-JSON but is not whole: look for a bracket or comma that is missing.'
  }
}
