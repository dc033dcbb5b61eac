/** What stands in the list's search field: trimmed, and no longer than anyone types. */
export function readSearch(value: string | string[] | undefined): string {
  return (typeof value === 'string' ? value : '').trim().slice(0, 200)
}

/** Whether every word searched for stands somewhere in these texts, whatever its case and accents. */
export function matchesSearch(search: string, ...texts: (string | null)[]): boolean {
  const text = toPlainWords(texts.filter((one) => one !== null).join('\n'))
  return toPlainWords(search)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function toPlainWords(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
