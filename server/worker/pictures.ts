import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { PublicationEvent } from '#lib/publication/publication-event.ts'
import type { InnerNext } from '#server/next.ts'

const missingSchema = z.object({ articleIds: z.array(z.uuid()) })
const maxMakingMs = 30_000
const maxClosingMs = 5_000
/** Between the attempts; a picture that is still missing is made when someone first asks for it. */
const restsMs = [0, 1_000, 10_000]

/** Makes the social pictures of articles that an event touched, one article after another. */
export class PictureWorker {
  readonly #waiting = new Set<string>()
  readonly #stop = new AbortController()
  readonly #ask: InnerNext['ask']
  readonly #onTrouble: (what: string, error: unknown) => void
  #work: Promise<void> | null = null

  constructor(ask: InnerNext['ask'], onTrouble: (what: string, error: unknown) => void) {
    this.#ask = ask
    this.#onTrouble = onTrouble
  }

  hear(events: readonly PublicationEvent[]): void {
    // Also of a removal: a safety correction removes the old page, and its new card is wanted soonest.
    this.#take(events.flatMap(({ articleId }) => articleId ?? []))
  }

  /** Takes up the articles that were published before anyone listened: a seeding, an import, a restore. */
  async catchUp(): Promise<void> {
    try {
      const signal = AbortSignal.any([this.#stop.signal, AbortSignal.timeout(maxMakingMs)])
      const { bytes } = await this.#ask('/api/internal/pictures', signal)
      this.#take(missingSchema.parse(JSON.parse(bytes.toString())).articleIds)
    } catch (error) {
      if (!this.#stop.signal.aborted) this.#onTrouble('looking for missing pictures', error)
    }
  }

  #take(articleIds: string[]): void {
    for (const articleId of articleIds) this.#waiting.add(articleId)
    this.#work ??= this.#makeAll().finally(() => {
      this.#work = null
    })
  }

  /** Takes up nothing more, and lets the article under way finish while the database is still there. */
  async close(): Promise<void> {
    this.#stop.abort()
    await Promise.race([this.#work, pause(maxClosingMs, undefined, { ref: false })])
  }

  async #makeAll(): Promise<void> {
    for (const articleId of this.#waiting) {
      this.#waiting.delete(articleId)
      for (const restMs of restsMs) {
        if (await this.#make(articleId, restMs)) break
      }
    }
  }

  /** Whether nothing more is to be done for the article. */
  async #make(articleId: string, restMs: number): Promise<boolean> {
    try {
      await pause(restMs, undefined, { signal: this.#stop.signal })
      const making = AbortSignal.timeout(maxMakingMs)
      const { status } = await this.#ask(`/api/internal/pictures/${articleId}`, making)
      if (status >= 500) throw new Error(`Next answered ${status}`)
      return true
    } catch (error) {
      if (this.#stop.signal.aborted) return true
      this.#onTrouble(`making the pictures of article ${articleId}`, error)
      return false
    }
  }
}
