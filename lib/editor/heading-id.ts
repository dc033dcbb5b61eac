import { toSlug } from '#lib/slug.ts'

/** The anchor of a new heading: its words as an address, with a number when another heading has it already. */
export function makeHeadingId(words: string, taken: ReadonlySet<string>): string {
  const base = toSlug(words, 72) || 'section'
  if (!taken.has(base)) return base
  for (let number = 2; ; number += 1) {
    const id = `${base}-${number}`
    if (!taken.has(id)) return id
  }
}
