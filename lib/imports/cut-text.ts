/**
 * A text of at most `maxLength` UTF-16 units, cut after a whole word where there is one and never inside a character,
 * with "…" for what is left out.
 */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const start = text.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, '')
  const space = start.lastIndexOf(' ')
  return `${space > 0 ? start.slice(0, space) : start}…`
}
