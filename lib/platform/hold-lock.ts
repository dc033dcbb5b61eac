import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'

/** A lock that is held until it is released or its process ends, however it ends. */
export type HeldLock = { release(): void }

/**
 * Takes the lock of a file (made when absent); null when another process holds it.
 * The operating system keeps the lock, through SQLite's exclusive transaction, so that no `kill -9` leaves it behind.
 */
export function tryHoldLock(path: string): HeldLock | null {
  const file = new DatabaseSync(path)
  try {
    file.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
    return { release: () => file.close() }
  } catch (error) {
    file.close()
    if (error instanceof Error && /database is locked/.test(error.message)) return null
    throw error
  }
}

/** Takes the lock of a file, waiting for as long as another process holds it. */
export async function holdLock(path: string): Promise<HeldLock> {
  for (;;) {
    const lock = tryHoldLock(path)
    if (lock) return lock
    await wait(200)
  }
}
