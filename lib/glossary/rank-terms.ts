import type { GlossaryEntry } from '#lib/glossary/glossary.views.ts'

/** Most words that are offered at once. */
const longestList = 30

/**
 * The words of a glossary that fit what was typed, best first: the word itself, words it begins, words inside others,
 * then explanations that use it. Everything, in its own order, when nothing was typed.
 */
export function rankTerms(glossary: GlossaryEntry[], typed: string): GlossaryEntry[] {
  const wanted = plain(typed)
  if (wanted === '') return glossary.slice(0, longestList)
  const rank = ({ term, definition }: GlossaryEntry) => {
    const word = plain(term)
    if (word === wanted || `${word}s` === wanted || word === `${wanted}s`) return 0
    if (word.startsWith(wanted) || wanted.startsWith(word)) return 1
    if (word.includes(wanted)) return 2
    return plain(definition).includes(wanted) ? 3 : null
  }
  return glossary
    .map((entry) => ({ entry, place: rank(entry) }))
    .flatMap(({ entry, place }) => (place === null ? [] : [{ entry, place }]))
    .toSorted((one, other) => one.place - other.place)
    .slice(0, longestList)
    .map(({ entry }) => entry)
}

function plain(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim()
}
