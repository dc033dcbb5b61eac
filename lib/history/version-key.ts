/** The earlier text that a key of `HistoryLine` names; null for the draft and for what is no key. */
export function parseVersionKey(
  key: string,
): { kind: 'revision'; number: number } | { kind: 'snapshot'; id: string } | null {
  const number = /^r([1-9]\d{0,8})$/.exec(key)?.[1]
  if (number) return { kind: 'revision', number: Number(number) }
  const id = /^s-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/.exec(key)?.[1]
  return id ? { kind: 'snapshot', id } : null
}
