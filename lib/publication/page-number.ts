/** The number of a later page of a list, from 2; null for anything else, because page 1 has an address of its own. */
export function parsePageNumber(text: string): number | null {
  if (!/^[1-9]\d{0,5}$/.test(text)) return null
  const page = Number(text)
  return page >= 2 ? page : null
}
