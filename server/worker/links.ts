import { setTimeout as pause } from 'node:timers/promises'
import { askAddress, type Reach } from '#lib/platform/ask-address.ts'
import { now } from '#lib/platform/clock.ts'
import { databaseTrouble } from '#lib/platform/database-failure.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { type Ask, checkLink } from '#lib/source-watch/check-link.ts'
import { noteLink, takeDueLink } from '#lib/source-watch/source-link.commands.ts'

/** How a link worker reaches the world. `reach` is for tests alone: without it, the public internet. */
export type LinkWorkerOptions = {
  /** Who asks, so that a server's owner can ask back. */
  userAgent: string
  /** A server is asked no more often than this. */
  hostPauseMs?: number
  /** When nothing is due it looks again after so long. */
  idleMs?: number
  reach?: Reach
}

/** Hosts whose last request is remembered. */
const mostHosts = 1_000

/** Asks the addresses of sources now and then whether they still answer: one at a time, and no server in a hurry. */
export class LinkWorker {
  readonly #db: DbClient
  readonly #onTrouble: (what: string, error: unknown) => void
  readonly #options: Required<Omit<LinkWorkerOptions, 'reach'>> & { reach: Reach | undefined }
  readonly #stop = new AbortController()
  readonly #askedAt = new Map<string, number>()
  #isAway = false
  #work: Promise<void> | null = null

  constructor(
    db: DbClient,
    { userAgent, hostPauseMs = 5_000, idleMs = 60_000, reach }: LinkWorkerOptions,
    onTrouble: (what: string, error: unknown) => void,
  ) {
    this.#db = db
    this.#options = { userAgent, hostPauseMs, idleMs, reach }
    this.#onTrouble = onTrouble
  }

  /** Begins to ask, until `close`. */
  start(): void {
    this.#work ??= this.#lookAfter()
  }

  /** Breaks off what is being asked; it is asked again within the hour. */
  async close(): Promise<void> {
    this.#stop.abort()
    await this.#work
  }

  async #lookAfter(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      if (!(await this.#checkNext())) await this.#sleep(this.#options.idleMs)
    }
  }

  async #checkNext(): Promise<boolean> {
    try {
      const link = await takeDueLink(this.#db)
      this.#isAway = false
      if (!link) return false
      const found = await checkLink(link.address, this.#ask)
      if (!this.#stop.signal.aborted) await noteLink(this.#db, link, found, now())
      return true
    } catch (error) {
      const isAway = databaseTrouble(error) !== null
      if (!isAway || !this.#isAway) this.#onTrouble('checking the address of a source', error)
      this.#isAway = isAway
      return false
    }
  }

  readonly #ask: Ask = async (url, method) => {
    const last = this.#askedAt.get(url.host)
    const wait = last === undefined ? 0 : last + this.#options.hostPauseMs - now().getTime()
    if (wait > 0) await this.#sleep(wait)
    if (this.#stop.signal.aborted) return { kind: 'unheard', problem: 'it was broken off' }
    this.#askedAt.delete(url.host)
    this.#askedAt.set(url.host, now().getTime())
    const [oldest] = this.#askedAt.keys()
    if (this.#askedAt.size > mostHosts && oldest !== undefined) this.#askedAt.delete(oldest)
    const asking = { method, userAgent: this.#options.userAgent, signal: this.#stop.signal }
    return askAddress(url, asking, this.#options.reach)
  }

  async #sleep(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.#stop.signal }).catch(() => {})
  }
}
