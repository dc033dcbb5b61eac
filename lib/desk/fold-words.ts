const plainMarks: Record<string, string> = { '‘': "'", '’': "'", '“': '"', '”': '"', '–': '-', '—': '-' }

/** Words as the desk's search compares them: without accents, curly quotes and capitals (`fold_words` in the database). */
export function foldWords(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[‘’“”–—]/g, (mark) => plainMarks[mark] ?? mark)
    .toLowerCase()
}

/** So many words of a search are looked for: a whole title has no more that tell anything. */
const mostWords = 12

/** The words of a search, folded, the longest of them, each ready to stand inside a LIKE pattern. */
export function splitSearch(search: string): string[] {
  return foldWords(search)
    .split(/\s+/)
    .filter(Boolean)
    .toSorted((one, other) => other.length - one.length)
    .slice(0, mostWords)
    .map((word) => word.replace(/[\\%_]/g, '\\$&'))
}
