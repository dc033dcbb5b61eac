import type { EventPosition, PublicationEvent } from '#lib/publication/publication-event.ts'
import { pathOfKey, publicationKeys } from '#lib/publication/publication-keys.ts'
import { ByteBound } from '#server/byte-bound.ts'
import { Gate } from '#server/gate.ts'
import type { Disk } from '#server/shelf/disk.ts'
import { judge, type Verdict } from '#server/shelf/law.ts'
import { beginLedger, type Ledger, recordEvent } from '#server/shelf/ledger.ts'
import type { Made, Page } from '#server/shelf/page.ts'
import { isCompressible, sizeOfPage, toBody, toBrotli, toGzip } from '#server/shelf/page.ts'
import { Remaking } from '#server/shelf/remaking.ts'

/** Said when a page is not on the shelf and cannot be made now. */
export class Unavailable extends Error {
  override name = 'Unavailable'
}

/** What the shelf needs from outside. */
export type Supplies = {
  disk: Disk
  /** The build, the press and the origin of this process; pages of another edition are out of date. */
  edition: string
  now: () => Date
  /** Makes the page of a path anew. @throws Error when it cannot, for whatever reason */
  make: (path: string, signal: AbortSignal) => Promise<Made>
  /** Told of what went wrong behind the readers' backs. */
  onTrouble: (what: string, error: unknown) => void
  bounds?: Bounds
}

type Bounds = { pageBytes: number; nothingBytes: number; hotPages: number }
type Slot = { page: Page; verdict: Exclude<Verdict, 'removed'> }

/**
 * 128 MiB hold about 1,500 articles in three codings. What is not there takes 4 MiB at most, however many
 * addresses are tried. Of the pages an event touches, the 300 most recently read are made again at once.
 */
const ampleBounds: Bounds = { pageBytes: 128 * 2 ** 20, nothingBytes: 4 * 2 ** 20, hotPages: 300 }
/** Longer than this nobody waits for a page. */
const maxMakingMs = 10_000
/** A remove event during a render throws the render away; so often is it tried again. */
const maxAttempts = 3

/**
 * Finished pages in memory and on disk, served by the law (`law.ts`).
 *
 * However many readers wait for a page, it is made once. What an event touches is made again behind the
 * readers' backs: hot pages at once, others when they are next asked for.
 */
export class Shelf {
  readonly #supplies: Supplies
  readonly #bounds: Bounds
  readonly #pages: ByteBound<Slot>
  readonly #nothing: ByteBound<Slot>
  /** The one making of each path that is under way. */
  readonly #making = new Map<string, Promise<Page>>()
  readonly #renders = new Gate(4, 100)
  readonly #compressions = new Gate(1, Number.POSITIVE_INFINITY)
  readonly #remaking: Remaking
  readonly #chores = new Set<Promise<void>>()
  #ledger: Ledger | null = null
  #isClosing = false
  /** Aborted while the database does not answer. */
  #outage = new AbortController()

  constructor(supplies: Supplies) {
    this.#supplies = supplies
    this.#bounds = supplies.bounds ?? ampleBounds
    this.#pages = new ByteBound(this.#bounds.pageBytes, (slot) => sizeOfPage(slot.page))
    this.#nothing = new ByteBound(this.#bounds.nothingBytes, (slot) => sizeOfPage(slot.page))
    this.#remaking = new Remaking((path) => this.#remake(path), supplies.now)
  }

  /** Where the shelf stands in the log of events; null while it has never seen one. */
  get position(): EventPosition | null {
    return this.#ledger?.position ?? null
  }

  /** How many bytes of memory its pages take. */
  get bytes(): number {
    return this.#pages.bytes + this.#nothing.bytes
  }

  /** Reads what an earlier process left on the disk. */
  async open(): Promise<void> {
    this.#ledger = await this.#supplies.disk.readLedger()
  }

  /** The page when memory holds one that may be served. */
  held(path: string): Page | undefined {
    const slot = this.#pages.get(path) ?? this.#nothing.get(path)
    if (slot?.verdict === 'outdated') this.#remaking.add(path)
    return slot?.page
  }

  /**
   * The page: from memory, from disk, or made now.
   * @throws Unavailable when it is not on the shelf and cannot be made
   */
  async answer(path: string): Promise<Page> {
    return this.held(path) ?? (await this.#once(path, () => this.#recallOrMake(path)))
  }

  /**
   * Applies events in order: what they remove is dropped before this returns, what they touch is made again.
   * Settles when the disk knows them too.
   */
  async hear(events: readonly PublicationEvent[]): Promise<void> {
    const ledger = this.#ledger
    if (!ledger) throw new Error('A shelf that never began cannot hear events')
    for (const event of events) recordEvent(ledger, event)
    // What an event names by its path is what it is about: first in the queue, and made even if it was never read.
    for (const path of events.flatMap((event) => event.keys.flatMap((key) => pathOfKey(key) ?? []))) {
      this.#remaking.add(path)
    }
    this.#review(() => true)
    if (events.some((event) => event.kind === 'remove')) void this.sweep()
    await this.#seeTo('writing the ledger', this.#supplies.disk.writeLedger(ledger))
  }

  /** Begins anew at a position, because there was no ledger or the log was replaced: nothing kept is trusted. */
  async begin(position: EventPosition): Promise<void> {
    const ledger = beginLedger(position)
    this.#ledger = ledger
    this.#pages.clear()
    this.#nothing.clear()
    await this.#seeTo('writing the ledger', this.#supplies.disk.writeLedger(ledger))
  }

  /** Looks after pages whose time is over and those that could not be made again earlier. Call it each second. */
  tend(): void {
    this.#review(({ page, verdict }) => verdict === 'outdated' || page.ttlSeconds !== null)
  }

  /** Says whether pages can be made at all; when not, those who wait are told so at once. */
  setReachable(reachable: boolean): void {
    if (reachable && this.#outage.signal.aborted) this.#outage = new AbortController()
    if (!reachable) this.#outage.abort(new Unavailable('The database does not answer'))
  }

  /** Removes from the disk what may not be served again, and what a crash left unfinished. */
  async sweep(): Promise<void> {
    await this.#seeTo(
      'sweeping the disk',
      this.#supplies.disk.sweep((page) => this.#judge(page) !== 'removed'),
    )
  }

  /** Stops making pages and waits for the disk. A page whose brotli is not ready is made again another time. */
  async close(): Promise<void> {
    this.#isClosing = true
    this.setReachable(false)
    await Promise.allSettled(this.#making.values())
    await Promise.all(this.#chores)
  }

  #judge(page: Page): Verdict {
    const { edition, now } = this.#supplies
    return judge(page, { ledger: this.#ledger, edition, at: now() })
  }

  #review(concerns: (slot: Slot) => boolean): void {
    for (const [rank, [path, slot]] of this.#pages.entries().entries()) {
      if (!concerns(slot)) continue
      const verdict = this.#rejudge(path, slot)
      if (verdict !== 'current' && rank < this.#bounds.hotPages) this.#remaking.add(path)
    }
    for (const [path, slot] of this.#nothing.entries()) {
      if (concerns(slot)) this.#rejudge(path, slot)
    }
  }

  #rejudge(path: string, slot: Slot): Verdict {
    const verdict = this.#judge(slot.page)
    if (verdict === 'removed') this.#drop(path)
    else slot.verdict = verdict
    return verdict
  }

  #drop(path: string): void {
    this.#pages.delete(path)
    this.#nothing.delete(path)
    void this.#seeTo('removing a page from the disk', this.#supplies.disk.removePage(path))
  }

  #peek(path: string): Slot | undefined {
    return this.#pages.peek(path) ?? this.#nothing.peek(path)
  }

  #once(path: string, task: () => Promise<Page>): Promise<Page> {
    const underWay = this.#making.get(path)
    if (underWay) return underWay
    const making = task().finally(() => this.#making.delete(path))
    this.#making.set(path, making)
    return making
  }

  /** A page from the disk that is out of date is served only when a new one cannot be made. */
  async #recallOrMake(path: string): Promise<Page> {
    const page = await this.#recall(path)
    if (page && this.#judge(page) === 'current') {
      this.#hold(page, 'current')
      return page
    }
    try {
      return await this.#make(path)
    } catch (error) {
      if (!page || this.#judge(page) === 'removed') throw error
      this.#hold(page, 'outdated')
      return page
    }
  }

  async #recall(path: string): Promise<Page | null> {
    try {
      return await this.#supplies.disk.readPage(path)
    } catch (error) {
      this.#supplies.onTrouble(`reading ${path} from the disk`, error)
      return null
    }
  }

  async #remake(path: string): Promise<void> {
    if (this.#outage.signal.aborted) return
    await this.#making.get(path)?.catch(() => undefined)
    if (this.#peek(path)?.verdict !== 'current') await this.#once(path, () => this.#make(path))
  }

  async #make(path: string): Promise<Page> {
    for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
      // Read before the render begins: whatever the render sees, it sees at least these events.
      const ledger = this.#ledger
      const asOf = ledger?.position.id ?? 0n
      const page = await this.#render(path, { asOf, logId: ledger?.logId ?? '' })
      if (!ledger || page.keys.length === 0) {
        if (this.#peek(path)) this.#drop(path)
        return page
      }
      const verdict = this.#judge(page)
      if (verdict === 'removed') continue
      this.#hold(page, verdict)
      void this.#seeTo('finishing a page', this.#finish(page))
      return page
    }
    throw new Unavailable(`${path} was removed again and again while it was made`)
  }

  async #render(path: string, stamp: Pick<Page, 'asOf' | 'logId'>): Promise<Page> {
    const { make, edition, now } = this.#supplies
    const signal = AbortSignal.any([this.#outage.signal, AbortSignal.timeout(maxMakingMs)])
    try {
      signal.throwIfAborted()
      const { bytes, ...made } = await this.#renders.run(() => make(path, signal))
      const gzip = isCompressible(made.headers['Content-Type']) ? await toGzip(bytes) : undefined
      const bodies = { identity: toBody(bytes), ...(gzip && { gzip }) }
      const keys = made.keys.length === 0 ? [] : [...new Set([...made.keys, publicationKeys.path(path)])]
      return { ...made, ...stamp, path, keys, edition, madeAt: now(), bodies }
    } catch (error) {
      if (!this.#outage.signal.aborted) this.#supplies.onTrouble(`making ${path}`, error)
      throw new Unavailable(`${path} cannot be made now`, { cause: error })
    }
  }

  #hold(page: Page, verdict: Slot['verdict']): void {
    const [store, other] = page.status === 404 ? [this.#nothing, this.#pages] : [this.#pages, this.#nothing]
    other.delete(page.path)
    store.set(page.path, { page, verdict })
    if (verdict === 'outdated') this.#remaking.add(page.path)
  }

  /** Adds the brotli body and writes the page to the disk, unless another has taken its place meanwhile. */
  async #finish(page: Page): Promise<void> {
    const { gzip } = page.bodies
    const br =
      gzip &&
      (await this.#compressions.run(async () =>
        this.#isClosing ? undefined : toBrotli(page.bodies.identity.bytes),
      ))
    const slot = this.#peek(page.path)
    if (slot?.page !== page || this.#isClosing) return
    const finished = br ? { ...page, bodies: { ...page.bodies, br } } : page
    this.#hold(finished, slot.verdict)
    const { disk } = this.#supplies
    // What is not there is not kept on the disk, but what was there before must not come back.
    await (page.status === 404 ? disk.removePage(page.path) : disk.writePage(finished))
  }

  /** Sees to work that no reader waits for: its trouble is told, and the shelf does not close before its end. */
  async #seeTo(what: string, work: Promise<void>): Promise<void> {
    const chore = work.catch((error: unknown) => this.#supplies.onTrouble(what, error))
    this.#chores.add(chore)
    await chore
    this.#chores.delete(chore)
  }
}
