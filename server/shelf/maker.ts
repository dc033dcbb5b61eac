import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { Gate } from '#server/gate.ts'
import { isCompressible, type Made, type Page, toGzip } from '#server/shelf/page.ts'

/** Said when a page is not on the shelf and cannot be made now. */
export class Unavailable extends Error {
  override name = 'Unavailable'
}

type Supplies = {
  edition: string
  now: () => Date
  /** Makes the page of a path anew. @throws Error when it cannot, for whatever reason */
  make: (path: string, signal: AbortSignal) => Promise<Made>
  onTrouble: (what: string, error: unknown) => void
}

/** So many pages are made at once, and so many may wait for their turn. */
const maxAtOnce = 4
const maxWaiting = 100
/** Longer than this nobody waits for a page. */
const maxMakingMs = 10_000

/** Makes pages: each path once at a time, few at once, none while the database is away. */
export class Maker {
  readonly #supplies: Supplies
  readonly #gate = new Gate(maxAtOnce, maxWaiting)
  readonly #underWay = new Map<string, Promise<Page>>()
  /** Aborted while the database is away. */
  #outage = new AbortController()

  constructor(supplies: Supplies) {
    this.#supplies = supplies
  }

  get isAway(): boolean {
    return this.#outage.signal.aborted
  }

  /** Says whether pages can be made at all; when not, all who wait are told so at once. */
  setReachable(isReachable: boolean): void {
    if (isReachable && this.isAway) this.#outage = new AbortController()
    if (!isReachable) this.#outage.abort(new Unavailable('The database does not answer'))
  }

  /** What is under way for the path, or else this task: however many ask, it is done once. */
  once(path: string, task: () => Promise<Page>): Promise<Page> {
    const underWay = this.#underWay.get(path)
    if (underWay) return underWay
    const begun = task().finally(() => this.#underWay.delete(path))
    this.#underWay.set(path, begun)
    return begun
  }

  /** Settles when nothing is under way for the path. */
  async isFree(path: string): Promise<void> {
    await Promise.allSettled([this.#underWay.get(path)])
  }

  /**
   * A new page with its quick bodies. Every page that may be kept also waits for the key of its own path.
   * @throws Unavailable when it cannot be made; the reason has been told
   */
  async make(path: string, stamp: Pick<Page, 'asOf' | 'logId'>): Promise<Page> {
    const { edition, now } = this.#supplies
    const signal = AbortSignal.any([this.#outage.signal, AbortSignal.timeout(maxMakingMs)])
    try {
      signal.throwIfAborted()
      const { bytes, ...made } = await unlessAborted(
        signal,
        this.#gate.run(() => this.#supplies.make(path, signal)),
      )
      const gzip = isCompressible(made.headers['Content-Type']) ? await toGzip(bytes) : undefined
      const bodies = { identity: bytes, ...(gzip && { gzip }) }
      const keys = made.keys.length === 0 ? [] : [...new Set([...made.keys, publicationKeys.path(path)])]
      return { ...made, ...stamp, path, keys, edition, madeAt: now(), bodies }
    } catch (error) {
      if (!this.isAway) this.#supplies.onTrouble(`making ${path}`, error)
      throw new Unavailable(`${path} cannot be made now`, { cause: error })
    }
  }

  /** Makes nothing any more and waits for what is under way. */
  async close(): Promise<void> {
    this.setReachable(false)
    await Promise.allSettled(this.#underWay.values())
  }
}

/** The work, or the reason of the abort as soon as there is one: nobody waits for work that may never end. */
function unlessAborted<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}
