import { setTimeout as pause } from 'node:timers/promises'
import type { PublicationEvent } from '#lib/publication/publication-event.ts'
import type { InnerNext } from '#server/next.ts'

const maxMakingMs = 30_000
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
    for (const { articleId, kind } of events) {
      if (articleId !== null && kind === 'refresh') this.#waiting.add(articleId)
    }
    this.#work ??= this.#makeAll().finally(() => {
      this.#work = null
    })
  }

  async close(): Promise<void> {
    this.#stop.abort()
    await this.#work
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
    const signal = AbortSignal.any([this.#stop.signal, AbortSignal.timeout(maxMakingMs)])
    try {
      await pause(restMs, undefined, { signal })
      const { status } = await this.#ask(`/api/internal/pictures/${articleId}`, signal)
      if (status >= 500) throw new Error(`Next answered ${status}`)
      return true
    } catch (error) {
      if (this.#stop.signal.aborted) return true
      this.#onTrouble(`making the pictures of article ${articleId}`, error)
      return false
    }
  }
}
