import { maxAuthors } from '#lib/references/reference.ts'

/** Longest list of names that is printed whole, and how many are printed of a longer one. Source: AMA Manual of Style, 11th ed, 3.7. */
const printed = { whole: 6, ofMore: 3 } as const

/** A name in parts, as exchange formats carry it. */
export type NameParts = {
  family?: string
  given?: string
  literal?: string
  suffix?: string
  particle?: string
}

/** A name as a source list prints it: "Rodríguez-Abreu D", "Wright JT Jr", "van der Berg J", or an organisation's. */
export function formatName({
  family = '',
  given = '',
  literal = '',
  suffix = '',
  particle = '',
}: NameParts): string {
  if (!family) return (literal || given).trim()
  return [particle, family, toInitials(given), suffix.replace(/\.$/, '')].filter(Boolean).join(' ').trim()
}

/** Initials without stops: "Jean-Pierre A." becomes "JPA". */
export function toInitials(given: string): string {
  // Written-out initials ("AG", "A. G.") stand as they are.
  if (/^[\p{Lu}.\s-]{1,8}$/u.test(given)) return given.replace(/[^\p{Lu}]/gu, '')
  return given
    .split(/[\s.-]+/)
    .map((word) => /\p{L}/u.exec(word)?.[0]?.toUpperCase() ?? '')
    .join('')
}

/** A list of names as it is printed: long ones are cut, and "et al" or "others" among them is taken for what it says. */
export function toAuthorList(names: string[]): { authors: string[]; moreAuthors: boolean } {
  const known = names
    .map((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '')
  const authors = known
    .filter((name) => !/^(?:et al\.?|others)$/i.test(name))
    .map((name) => name.slice(0, 200))
  const moreAuthors = authors.length < known.length
  return authors.length > printed.whole
    ? { authors: authors.slice(0, printed.ofMore), moreAuthors: true }
    : { authors: authors.slice(0, maxAuthors), moreAuthors }
}
