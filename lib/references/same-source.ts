/** A title with everything gone that differs between spellings of it: case, accents, punctuation, markers of retraction. */
export function normaliseTitle(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/^\s*(?:retracted(?: article)?|withdrawn)\s*[:.-]/i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** By what two entries are the same source. */
export type SameBy = 'doi' | 'pmid' | 'isbn' | 'title'

/** The entry of the library that something else already is. */
export type ExistingReference = { id: string; key: string; title: string; year: number | null; by: SameBy }

const words: Record<SameBy, string> = {
  doi: 'has this DOI',
  pmid: 'has this PubMed number',
  isbn: 'has this ISBN',
  title: 'has this title and year',
}

/** Which entry is already there and how that was seen: "“Title” (reck2021) is in the library and has this DOI." */
export function describeExisting({ title, key, by }: ExistingReference): string {
  return `“${title}” (${key}) is in the library and ${words[by]}.`
}
