const plainMarks: Record<string, string> = { '‘': "'", '’': "'", '“': '"', '”': '"', '–': '-', '—': '-' }

/** Words as the desk's search compares them: without accents, curly quotes and capitals (`fold_words` in the database). */
export function foldWords(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[‘’“”–—]/g, (mark) => plainMarks[mark] ?? mark)
    .toLowerCase()
}

/** The words of a search, folded, at most six, each ready to stand inside a LIKE pattern. */
export function splitSearch(search: string): string[] {
  return foldWords(search)
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => word.replace(/[\\%_]/g, '\\$&'))
}
