/** A page that could not be made again rests: 1 s, 2 s, 4 s … up to a minute. */
const firstRestMs = 1_000
const longestRestMs = 60_000

/**
 * The queue of pages to make again. A path waits in it once. One page is made at a time: a second one would only
 * make the first come later, and readers who wait for others have all the rest of the process.
 */
export class Remaking {
  readonly #queue = new Set<string>()
  readonly #rests = new Map<string, { until: number; ms: number }>()
  /** Rejects when the page could not be made; the trouble has been told. */
  readonly #remake: (path: string) => Promise<void>
  readonly #now: () => Date
  #work: Promise<void> | null = null

  constructor(remake: (path: string) => Promise<void>, now: () => Date) {
    this.#remake = remake
    this.#now = now
  }

  /** Adds a path at the end. */
  add(path: string): void {
    if (this.#isResting(path)) return
    this.#queue.add(path)
    this.#work ??= this.#makeAll()
  }

  /** Adds paths in this order before all that wait already: what was touched last is wanted most. */
  addFirst(paths: readonly string[]): void {
    const later = [...this.#queue]
    this.#queue.clear()
    for (const path of [...paths, ...later]) this.add(path)
  }

  /** Settles when nothing waits any more. */
  async settle(): Promise<void> {
    await this.#work
  }

  async #makeAll(): Promise<void> {
    for (const path of this.#queue) {
      this.#queue.delete(path)
      try {
        await this.#remake(path)
        this.#rests.delete(path)
      } catch {
        this.#rest(path)
      }
    }
    this.#work = null
  }

  #isResting(path: string): boolean {
    const rest = this.#rests.get(path)
    return rest !== undefined && rest.until > this.#now().getTime()
  }

  #rest(path: string): void {
    const ms = Math.min((this.#rests.get(path)?.ms ?? firstRestMs / 2) * 2, longestRestMs)
    this.#rests.set(path, { ms, until: this.#now().getTime() + ms })
  }
}
