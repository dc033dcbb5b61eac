/** The same list with one thing a place up or down, where it stays at an end; null when it is not in the list. */
export function moveWithin(list: readonly string[], moved: string, way: 'up' | 'down'): string[] | null {
  const from = list.indexOf(moved)
  if (from === -1) return null
  const to = Math.min(list.length - 1, Math.max(0, from + (way === 'up' ? -1 : 1)))
  return list.toSpliced(from, 1).toSpliced(to, 0, moved)
}
