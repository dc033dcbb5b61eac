import { setTimeout as pause } from 'node:timers/promises'
import { databaseTrouble } from '#lib/platform/database-failure.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { failSchedule, runDueSchedule } from '#lib/schedules/run-schedule.commands.ts'
import { getMsUntilDue } from '#lib/schedules/schedule.queries.ts'

/** So long at most the worker sleeps: another instance may have planned something for the next second. */
const longestSleepMs = 1_000
/** What is due and in another's hand is looked at again so soon. */
const shortestSleepMs = 50
/** A plan that throws is tried so often before it counts as failed; a database that is away is no fault of a plan. */
const maxTries = 3

/** Publishes and withdraws what was scheduled, when its hour has come by the database's clock. */
export class ScheduleWorker {
  readonly #db: DbClient
  readonly #onTrouble: (what: string, error: unknown) => void
  readonly #stop = new AbortController()
  readonly #tries = new Map<string, number>()
  #isAway = false
  #work: Promise<void> | null = null

  constructor(db: DbClient, onTrouble: (what: string, error: unknown) => void) {
    this.#db = db
    this.#onTrouble = onTrouble
  }

  /** Begins to look after what is planned, until `close`. */
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
      const sleepMs = await this.#runAllDue()
      await pause(sleepMs, undefined, { signal: this.#stop.signal }).catch(() => {})
    }
  }

  /** Does everything that is due, and answers how long to sleep then. */
  async #runAllDue(): Promise<number> {
    let claimed: string | null = null
    const onClaim = (scheduleId: string) => {
      claimed = scheduleId
    }
    try {
      while (!this.#stop.signal.aborted && (await runDueSchedule(this.#db, onClaim))) claimed = null
      claimed = null
      const dueMs = await getMsUntilDue(this.#db)
      this.#isAway = false
      return Math.min(Math.max(dueMs ?? longestSleepMs, shortestSleepMs), longestSleepMs)
    } catch (error) {
      await this.#settle(error, claimed)
      return longestSleepMs
    }
  }

  async #settle(error: unknown, claimed: string | null): Promise<void> {
    const isAway = databaseTrouble(error) !== null
    if (!isAway || !this.#isAway) this.#onTrouble('doing what was scheduled', error)
    this.#isAway = isAway
    if (isAway || claimed === null) return
    const tries = (this.#tries.get(claimed) ?? 0) + 1
    this.#tries.set(claimed, tries)
    if (tries < maxTries) return
    this.#tries.delete(claimed)
    await failSchedule(this.#db, claimed).catch((failed: unknown) =>
      this.#onTrouble('giving up what was scheduled', failed),
    )
  }
}
