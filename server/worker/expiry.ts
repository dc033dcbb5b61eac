import { setTimeout as pause } from 'node:timers/promises'

/** Days of grace are long: a minute more or less is nothing to them. */
const pollMs = 60_000

/** Looks every minute for answers of the evidence check that ended before the grace, until it is closed. */
export function followExpiry(
  announce: () => Promise<unknown>,
  onTrouble: (what: string, error: unknown) => void,
): { close: () => Promise<void> } {
  const closing = new AbortController()
  const work = follow()
  return {
    close: async () => {
      closing.abort()
      await work
    },
  }

  async function follow(): Promise<void> {
    while (!closing.signal.aborted) {
      await announce().catch((error: unknown) => onTrouble('telling of exceptions that have ended', error))
      await pause(pollMs, undefined, { signal: closing.signal }).catch(() => undefined)
    }
  }
}
