import { setTimeout as pause } from 'node:timers/promises'

const pollMs = 5_000

/** Sends what is due, message after message, until it is closed; what it does holds up nobody else. */
export function followOutbox(
  sendNext: () => Promise<boolean>,
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
      const sent = await sendNext().catch((error: unknown) => {
        onTrouble('sending mail', error)
        return false
      })
      if (!sent) await pause(pollMs, undefined, { signal: closing.signal }).catch(() => undefined)
    }
  }
}
