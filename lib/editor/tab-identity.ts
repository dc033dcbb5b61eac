/** A random id in the shape of a UUID of version 4; also where `crypto.randomUUID` is missing, on plain http. */
export function makeTabId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const lockName = (tabId: string) => `bedside-tab-${tabId}`

/** Shows the other tabs of this browser that this one is alive, for as long as it is. */
export function holdTab(tabId: string): void {
  if (!('locks' in navigator)) return
  void navigator.locks.request(lockName(tabId), () => new Promise<never>(() => {}))
}

/** The tabs of this browser that are alive; empty where browsers cannot tell. */
export async function listLiveTabs(): Promise<Set<string>> {
  if (!('locks' in navigator)) return new Set()
  const { held = [] } = await navigator.locks.query()
  return new Set(
    held.flatMap(({ name }) => (name?.startsWith(lockName('')) ? [name.slice(lockName('').length)] : [])),
  )
}
