import { ByteBound } from '#server/byte-bound.ts'
import type { Verdict } from '#server/shelf/law.ts'
import { type Page, sizeOfPage } from '#server/shelf/page.ts'

/** A page in memory and what the law last said of it; a removed one is not there. */
export type Slot = {
  page: Page
  verdict: Exclude<Verdict, 'removed'>
  /** From this instant on, in ms, a reader waits for the new page instead of being given this one. */
  waitFrom?: number
}

/**
 * The pages in memory, in two bounded stores: what is not there (404) has a small one of its own, so that no
 * number of tried addresses can drive out what is.
 */
export class Memory {
  readonly #pages: ByteBound<Slot>
  readonly #nothing: ByteBound<Slot>

  constructor({ pageBytes, nothingBytes }: { pageBytes: number; nothingBytes: number }) {
    this.#pages = new ByteBound(pageBytes, ({ page }) => sizeOfPage(page))
    this.#nothing = new ByteBound(nothingBytes, ({ page }) => sizeOfPage(page))
  }

  get bytes(): number {
    return this.#pages.bytes + this.#nothing.bytes
  }

  /** The slot of a path for a reader. */
  get(path: string): Slot | undefined {
    return this.#pages.get(path) ?? this.#nothing.get(path)
  }

  /** The slot of a path without counting as a reader. */
  peek(path: string): Slot | undefined {
    return this.#pages.peek(path) ?? this.#nothing.peek(path)
  }

  hold(slot: Slot): void {
    const { path, status } = slot.page
    const [store, other] = status === 404 ? [this.#nothing, this.#pages] : [this.#pages, this.#nothing]
    other.delete(path)
    store.set(path, slot)
  }

  delete(path: string): void {
    this.#pages.delete(path)
    this.#nothing.delete(path)
  }

  clear(): void {
    this.#pages.clear()
    this.#nothing.clear()
  }

  /** All slots, pages first, the most recently read first. */
  slots(): Slot[] {
    return [...this.#pages.entries(), ...this.#nothing.entries()].map(([, slot]) => slot)
  }
}
