/** How many pages are made behind the readers' backs at once; they leave room for those who wait. */
const maxAtOnce = 2
/** A page that could not be made again rests: 1 s, 2 s, 4 s … up to a minute. */
const firstRestMs = 1_000
const longestRestMs = 60_000

/** The queue of pages to make again, in the order of adding; a path waits in it once. */
export class Remaking {
  readonly #queue = new Set<string>()
  readonly #rests = new Map<string, { until: number; ms: number }>()
  /** Rejects when the page could not be made; the trouble has been told. */
  readonly #remake: (path: string) => Promise<void>
  readonly #now: () => Date
  #workers = 0

  constructor(remake: (path: string) => Promise<void>, now: () => Date) {
    this.#remake = remake
    this.#now = now
  }

  add(path: string): void {
    const rest = this.#rests.get(path)
    if (rest && rest.until > this.#now().getTime()) return
    this.#queue.add(path)
    if (this.#workers < maxAtOnce) void this.#work()
  }

  async #work(): Promise<void> {
    this.#workers += 1
    for (const path of this.#queue) {
      this.#queue.delete(path)
      try {
        await this.#remake(path)
        this.#rests.delete(path)
      } catch {
        this.#rest(path)
      }
    }
    this.#workers -= 1
  }

  #rest(path: string): void {
    const ms = Math.min((this.#rests.get(path)?.ms ?? firstRestMs / 2) * 2, longestRestMs)
    this.#rests.set(path, { ms, until: this.#now().getTime() + ms })
  }
}
