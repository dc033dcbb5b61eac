/**
 * A map that holds at most so many bytes: what was read longest ago goes first. A value larger than the whole
 * bound is not held at all.
 */
export class ByteBound<Value> {
  readonly #held = new Map<string, { value: Value; bytes: number }>()
  readonly #maxBytes: number
  readonly #sizeOf: (value: Value) => number
  #bytes = 0

  constructor(maxBytes: number, sizeOf: (value: Value) => number) {
    this.#maxBytes = maxBytes
    this.#sizeOf = sizeOf
  }

  get bytes(): number {
    return this.#bytes
  }

  /** The value, and from now on the most recently read one. */
  get(key: string): Value | undefined {
    const held = this.#held.get(key)
    if (!held) return undefined
    this.#held.delete(key)
    this.#held.set(key, held)
    return held.value
  }

  /** The value without counting as a reader. */
  peek(key: string): Value | undefined {
    return this.#held.get(key)?.value
  }

  /** Holds a value, in the place of the old one when there is one: a new edition is not a reader. */
  set(key: string, value: Value): void {
    const bytes = this.#sizeOf(value)
    this.#bytes += bytes - (this.#held.get(key)?.bytes ?? 0)
    this.#held.set(key, { value, bytes })
    for (const oldest of this.#held.keys()) {
      if (this.#bytes <= this.#maxBytes) return
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    this.#bytes -= this.#held.get(key)?.bytes ?? 0
    this.#held.delete(key)
  }

  clear(): void {
    this.#held.clear()
    this.#bytes = 0
  }

  /** Everything held, the most recently read first. */
  entries(): [key: string, value: Value][] {
    return [...this.#held].map(([key, { value }]): [string, Value] => [key, value]).reverse()
  }
}
