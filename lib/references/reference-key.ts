import { toSlug } from '#lib/slug.ts'

/** The short name a source gets: its first author's family name and its year, "reck2021"; "source" where neither is known. */
export function toKeyStem({
  authors,
  title,
  year,
}: {
  authors: string[]
  title: string
  year: number | null
}): string {
  const [first = title] = authors
  // "Reck M" and "van der Berg J": the initials stand last; an organisation gives its first words.
  const family = first.replace(/(?: (?:Jr|Sr|I{2,3}))?$/, '').replace(/ \p{Lu}{1,4}$/u, '')
  const stem = toSlug(family, 40).replaceAll('-', '').slice(0, 20) || 'source'
  return `${stem}${year ?? ''}`
}

/** The stem itself if nobody has it, otherwise with the next free letter behind it ("reck2021b"), then a number. */
export function chooseKey(stem: string, taken: ReadonlySet<string>): string {
  if (!taken.has(stem)) return stem
  for (const letter of 'bcdefghijklmnopqrstuvwxyz') {
    if (!taken.has(stem + letter)) return stem + letter
  }
  let number = 2
  while (taken.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}
