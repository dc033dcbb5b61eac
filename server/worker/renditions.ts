import { setTimeout as pause } from 'node:timers/promises'
import { makeDueRenditions } from '#lib/media/renditions.commands.ts'
import { sweepFiles } from '#lib/media/sweep-files.commands.ts'
import { now } from '#lib/platform/clock.ts'
import { databaseTrouble } from '#lib/platform/database-failure.ts'
import type { DbClient } from '#lib/platform/db.ts'
import type { Storage } from '#lib/platform/storage.ts'

const restMs = 2_000
const sweepEveryMs = 3_600_000

/** Makes the sizes of uploaded pictures, one picture after another, and clears away files that no picture has. */
export class RenditionWorker {
  readonly #house: { db: DbClient; storage: Storage }
  readonly #onTrouble: (what: string, error: unknown) => void
  readonly #stop = new AbortController()
  #isAway = false
  #sweptAtMs = 0
  #work: Promise<unknown> | null = null

  constructor(house: { db: DbClient; storage: Storage }, onTrouble: (what: string, error: unknown) => void) {
    this.#house = house
    this.#onTrouble = onTrouble
  }

  /** Begins to look for pictures that wait, until `close`. */
  start(): void {
    this.#work ??= this.#lookAfter()
  }

  /** Takes up nothing more, and lets the width under way finish. */
  async close(): Promise<void> {
    this.#stop.abort()
    await this.#work
  }

  async #lookAfter(): Promise<void> {
    const { signal } = this.#stop
    while (!signal.aborted) {
      const didSome = await this.#tryTo('making sizes of a picture', () =>
        makeDueRenditions(this.#house, signal),
      )
      if (didSome) continue
      await this.#sweepNowAndThen()
      await pause(restMs, undefined, { signal }).catch(() => {})
    }
  }

  async #sweepNowAndThen(): Promise<void> {
    const atMs = performance.now()
    if (this.#sweptAtMs > 0 && atMs - this.#sweptAtMs < sweepEveryMs) return
    this.#sweptAtMs = atMs
    await this.#tryTo('clearing away files', () => sweepFiles(this.#house, now()))
  }

  /** What failed is told once while the database is away, and tried again later. */
  async #tryTo<Value>(what: string, act: () => Promise<Value>): Promise<Value | null> {
    try {
      const value = await act()
      this.#isAway = false
      return value
    } catch (error) {
      const isAway = databaseTrouble(error) !== null
      if (!isAway || !this.#isAway) this.#onTrouble(what, error)
      this.#isAway = isAway
      return null
    }
  }
}
