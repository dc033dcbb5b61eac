import { setTimeout as pause } from 'node:timers/promises'
import { databaseTrouble } from '#lib/platform/database-failure.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { tellNextOverdue } from '#lib/reviews/review-due.commands.ts'

/** A review falls due at midnight: a minute later is early enough. */
const sleepMs = 60_000

/** Tells readers and editors of each review whose day is over, once. */
export class ReviewClock {
  readonly #db: DbClient
  readonly #onTrouble: (what: string, error: unknown) => void
  readonly #stop = new AbortController()
  #isAway = false
  #work: Promise<void> | null = null

  constructor(db: DbClient, onTrouble: (what: string, error: unknown) => void) {
    this.#db = db
    this.#onTrouble = onTrouble
  }

  /** Begins to look, until `close`. */
  start(): void {
    this.#work ??= this.#lookAfter()
  }

  /** Takes up nothing more, and lets what is under way finish. */
  async close(): Promise<void> {
    this.#stop.abort()
    await this.#work
  }

  async #lookAfter(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await this.#tellAll()
      await pause(sleepMs, undefined, { signal: this.#stop.signal }).catch(() => {})
    }
  }

  async #tellAll(): Promise<void> {
    try {
      let more = true
      while (more && !this.#stop.signal.aborted) more = (await tellNextOverdue(this.#db)) !== null
      this.#isAway = false
    } catch (error) {
      const isAway = databaseTrouble(error) !== null
      if (!isAway || !this.#isAway) this.#onTrouble('telling of reviews that are due', error)
      this.#isAway = isAway
    }
  }
}
