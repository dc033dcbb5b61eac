import { setTimeout as pause } from 'node:timers/promises'

const pollMs = 5_000
const sweepMs = 60 * 60 * 1_000

/** Sends what is due, message after message, until it is closed; what it does holds up nobody else. */
export function followOutbox(
  sendNext: () => Promise<boolean>,
  onTrouble: (what: string, error: unknown) => void,
): { close: () => Promise<void> } {
  return repeat('sending mail', sendNext, pollMs, onTrouble)
}

/** Deletes what was sent long ago, at once and every hour until it is closed. */
export function sweepOutbox(
  sweep: () => Promise<number>,
  onTrouble: (what: string, error: unknown) => void,
): { close: () => Promise<void> } {
  return repeat('sweeping the outbox', () => sweep().then(() => false), sweepMs, onTrouble)
}

/** Does something again and again, and rests when there was nothing more to do. */
function repeat(
  what: string,
  doNext: () => Promise<boolean>,
  restMs: number,
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
      const hasMore = await doNext().catch((error: unknown) => {
        onTrouble(what, error)
        return false
      })
      if (!hasMore) await pause(restMs, undefined, { signal: closing.signal }).catch(() => undefined)
    }
  }
}
