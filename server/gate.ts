/** Said to those who find the gate's queue full. */
export class GateFull extends Error {
  override name = 'GateFull'
}

/** Lets so many tasks run at once and so many wait; the rest are refused rather than piled up. */
export class Gate {
  readonly #waiting: (() => void)[] = []
  readonly #maxRunning: number
  readonly #maxWaiting: number
  #running = 0

  constructor(maxRunning: number, maxWaiting: number) {
    this.#maxRunning = maxRunning
    this.#maxWaiting = maxWaiting
  }

  /** Runs the task when its turn has come. @throws GateFull at once when too many wait already */
  async run<Value>(task: () => Promise<Value>): Promise<Value> {
    if (this.#running >= this.#maxRunning) {
      if (this.#waiting.length >= this.#maxWaiting) throw new GateFull('Too many are waiting')
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    } else {
      this.#running += 1
    }
    try {
      return await task()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }
}
